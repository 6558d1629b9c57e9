// Declared functions of packages as model files, so that they are checked and matched like those that ship.
import { type DeclaredFunction, sinkRow } from "../link/declared.js";
import type { ModelRow } from "../models/types.js";

const PACKAGE = /^(@[a-z\d~-][\w.~-]*\/)?[a-z\d~-][\w.~-]*(\/[\w.~-]+)*$/;

/** Functions whose module cannot be a package are left to the linker. */
export function declaredModels(functions: readonly DeclaredFunction[]): { name: string; text: string }[] {
  return functions.flatMap(({ at, function: name, module, meaning }) => {
    if (module === undefined || !PACKAGE.test(module)) return [];
    const [type, method] = name.includes(".") ? name.split(".") : [undefined, name];
    const on = [type === undefined ? method! : `#${type}.${method!}`];
    const rows: ModelRow[] = type === undefined ? [] : [{ kind: "instance", type, types: [type], from: [type] }];
    if (meaning.kind === "sanitizer")
      rows.push({ kind: "sanitizer", sanitizer: meaning.sanitizer, on, from: "0", to: "return" });
    else if (meaning.kind === "sink") rows.push({ ...sinkRow(name, meaning), on });
    else rows.push({ kind: "effect", effect: meaning.effect, on });
    return [{ name: at.file, text: JSON.stringify({ packages: [module], basis: "source", rows }) }];
  });
}
