// Members of what a module exports that are set one by one: `db.Client = require("./client")(sequelize)`, and such that a loop
// over the files beside it sets by the name that each of them gives (`db[model.name] = model`). Input: the object that is exported.
// Output: the value, or null. Invariant: by a loop only a model that a file of the same folder defines under that very name.
import { fileFolder } from "../facts/fileStem.js";
import { ANY_KEY, NodeKind } from "../facts/types.js";
import { type ExportValue, factsOf, listOf, literalText, type Program, stringAt, strip } from "./program.js";

export function filledMember(p: Program, file: number, object: number, name: string): ExportValue | null {
  const { bindings, nodes, callables } = factsOf(p, file);
  const node = setHere(p, file, object, name);
  if (node !== undefined) return { kind: "node", file, node };
  const made = firstOf(p, file, object);
  const holders = new Set(
    bindings.flatMap(({ versions }, i) => (versions.some((version) => firstOf(p, file, version) === made) ? [i] : [])),
  );
  const isIt = (of: number) => {
    const at = strip(p, file, of);
    return nodes.kind[at] === NodeKind.local ? holders.has(nodes.a[at]!) : firstOf(p, file, at) === made;
  };
  let isLoop = false;
  for (const { stores } of callables)
    for (const { object: of, key, value } of stores) {
      if (key >= 0 ? stringAt(p, file, key) !== name : isLoop) continue;
      if (!isIt(of)) continue;
      if (key >= 0) return { kind: "node", file, node: value };
      isLoop = true;
    }
  return isLoop ? definedBeside(p, file, name) : null;
}

/** The object before anything was set in it. */
function firstOf(p: Program, file: number, node: number): number {
  const { nodes } = factsOf(p, file);
  let at = strip(p, file, node);
  for (let hops = 0; nodes.kind[at] === NodeKind.update && hops < MAX_UPDATES; hops++)
    at = strip(p, file, nodes.a[at]!);
  return at;
}

/** What an update of the object puts under the name. */
function setHere(p: Program, file: number, object: number, name: string): number | undefined {
  const { nodes } = factsOf(p, file);
  for (let at = strip(p, file, object), hops = 0; nodes.kind[at] === NodeKind.update && hops < MAX_UPDATES; hops++) {
    const [key = ANY_KEY, added] = listOf(p, file, at);
    if (key >= 0 && added !== undefined && stringAt(p, file, key) === name) return added;
    at = strip(p, file, nodes.a[at]!);
  }
  return undefined;
}
const MAX_UPDATES = 200;

/** `sequelize.define("Client", …)`, or a class of that name, in a file of the same folder that hands it out. */
function definedBeside(p: Program, file: number, name: string): ExportValue | null {
  const folder = fileFolder(p.files[file]!.path);
  if (!/^[A-Z]/.test(name)) return null;
  for (const { path, index, facts } of p.files) {
    if (index === file || fileFolder(path) !== folder || facts.language !== "typescript") continue;
    const record = facts.records.findIndex((one) => one.kind === "class" && one.name === name);
    if (record >= 0 && facts.exports.length > 0) return { kind: "record", file: index, record };
    if (!facts.strings.includes(name) || !facts.strings.includes("define")) continue;
    for (const { calls } of facts.callables)
      for (const call of calls) {
        const callee = strip(p, index, facts.nodes.a[call]!);
        if (facts.nodes.kind[callee] !== NodeKind.load || facts.nodes.b[callee]! < 0) continue;
        if (stringAt(p, index, facts.nodes.b[callee]!) !== "define") continue;
        const [first] = listOf(p, index, call);
        if (first !== undefined && literalText(p, index, first) === name)
          return { kind: "node", file: index, node: call };
      }
  }
  return null;
}
