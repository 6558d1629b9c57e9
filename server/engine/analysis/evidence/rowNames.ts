// What calls are called that rows of a kind can be about: who asks of every call what it is looks at its name first. Input: the
// rows. Output: last names of what they stand on.
import { madeOf } from "../../flow/questions.js";
import type { Program } from "../../link/program.js";
import type { ModelRow } from "../../models/types.js";

export function rowNames({ models }: Program, kind: ModelRow["kind"]): ReadonlySet<string> {
  return madeOf(models.rows, `names of ${kind}`, () => {
    const rows = models.rows.filter((row) => row.kind === kind) as { on?: string[]; spelled?: string[] }[];
    return new Set(rows.flatMap(({ on = [], spelled = [] }) => [...on, ...spelled].flatMap(lastNames)));
  });
}

/** "#Signer.{sign,signAsync}" → both; "sign" → itself. */
function lastNames(on: string): string[] {
  const last = /(?:^|[.#])(?:\{([^{}]*)\}|([^.#{}]*))$/.exec(on);
  return last?.[1]?.split(",") ?? [last?.[2] ?? on];
}
