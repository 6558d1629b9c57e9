// Whether a project, or a file of it, is about something at all. Input: regular expressions on words in lower case, parted by
// blanks. Output: yes where some name of the project's own code, outside tests, says so.
import { compiled, wordsOf } from "../../classify/words.js";
import { question } from "../../flow/questions.js";
import type { FlowIndex } from "./flowIndex.js";

export function speaksOf(index: FlowIndex, words: string): boolean {
  const asked = saysIn(index, [words]);
  return index.ctx.p.files.some(({ index: file }) => asked(file)[0]);
}

/** Of a file, for each of the expressions. */
export function saysIn({ ctx }: FlowIndex, words: readonly string[]): (file: number) => readonly boolean[] {
  const about = words.map((pattern) => compiled(pattern));
  return question(ctx, `speaks of ${words.join(" or ")}`, (file) => {
    const { facts, pathClass } = ctx.p.files[file]!;
    if (pathClass !== "source" || facts.language === "text") return about.map(() => false);
    const names = [
      ...facts.strings,
      ...facts.records.map((r) => r.name),
      ...facts.callables.flatMap((c) => [c.name, ...c.params.map((param) => param.name)]),
    ].filter((name) => name !== "" && name.length < 40);
    return about.map((pattern) => names.some((name) => pattern.test(wordsOf(name))));
  });
}
