// Words given on the command line, checked against what there is, with the nearest one offered.
import { nearest } from "../engine/api.js";
import { UsageError } from "../node/api.js";
import type { Say } from "./locales.js";

/** @throws UsageError naming the choices. */
export function choose<T extends string>(value: string, choices: readonly T[], what: string, say: Say): T {
  const found = choices.find((c) => c === value);
  if (found !== undefined) return found;
  const near = nearest(value, choices);
  throw new UsageError(
    `${say("unknownChoice", { value, what, choices: choices.join(", ") })}${near ? say("didYouMean", { name: near }) : ""}`,
  );
}
