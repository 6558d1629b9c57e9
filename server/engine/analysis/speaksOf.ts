// Whether a project is about something at all. Input: regular expression on words in lower case, parted by blanks. Output: yes
// where some name of the project's own code, outside tests, says so.
import { wordsOf } from "../classify/words.js";
import { question } from "../flow/questions.js";
import type { FlowIndex } from "./flowAnswers.js";

export function speaksOf({ ctx }: FlowIndex, words: string): boolean {
  const about = new RegExp(words);
  const asked = question(ctx, `speaks of ${words}`, (file) => {
    const { facts, pathClass } = ctx.p.files[file]!;
    const says = (name: string) => name !== "" && name.length < 40 && about.test(wordsOf(name));
    return (
      pathClass === "source" &&
      facts.language !== "text" &&
      (facts.strings.some(says) ||
        facts.records.some((r) => says(r.name)) ||
        facts.callables.some((c) => says(c.name) || c.params.some((param) => says(param.name))))
    );
  });
  return ctx.p.files.some(({ index }) => asked(index));
}
