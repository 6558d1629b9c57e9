// Anything else that is text: literals that validators accept, and directives in any comment form. Line by line, so that
// files of many megabytes cost one pass.
import { createFactsBuilder } from "../../facts/builder.js";
import { secretsInText } from "../../facts/secretFacts.js";
import { literalFact } from "../../facts/textGate.js";
import { type FileFacts, NONE } from "../../facts/types.js";
import { parseDirective } from "../directives.js";
import type { ExtractInput, Frontend } from "../frontend.js";
import { linesOf } from "../lines.js";

export function createTextFrontend(): Frontend {
  return { language: "text", version: "1", include: ["*"], extract };
}

const MAX_LITERALS = 20_000;
const CANDIDATE = /"([^"\n]{4,4096})"|'([^'\n]{4,4096})'|([^\s"'<>,;|()[\]{}]{8,4096})/g;
const BOUND = /([A-Za-z_\u3400-\u9fff][\w.\u3400-\u9fff-]*)["']?\s*[:=]\s*["']?$/;
const COMMENT = /(?:\/\/|\/\*|<!--|--|[#;!])\s*(?=goodfaith-)/;

function extract(input: ExtractInput): FileFacts {
  const b = createFactsBuilder("text");
  const { literals } = b.facts;
  b.facts.secrets = secretsInText(input.secrets, input.text, "text");
  for (const { text: line, start } of linesOf(input.text)) {
    if (line.includes("goodfaith-")) directive(b.facts, input.text, line, start);
    if (line.length < 8 || !/[\d@]/.test(line)) continue;
    CANDIDATE.lastIndex = 0;
    for (let m = CANDIDATE.exec(line); m; m = CANDIDATE.exec(line)) {
      const value = m[1] ?? m[2] ?? m[3]!;
      const at = start + m.index + (m[3] === undefined ? 1 : 0);
      // `name=value` as one word.
      const pair = m[3] === undefined ? null : /^([\w.-]+)[=:](.+)$/.exec(value);
      const bound = pair?.[1] ?? BOUND.exec(line.slice(Math.max(0, m.index - 80), m.index))?.[1] ?? "";
      const text = pair?.[2] ?? value;
      const from = at + value.length - text.length;
      const fact = literalFact(text, from, from + text.length, NONE, bound, input.values);
      if (fact) literals.push(fact);
      if (literals.length >= MAX_LITERALS) {
        b.facts.problems.push({
          kind: "limit",
          start: from,
          end: input.text.length,
          message: "too many values: the rest of this file is not analysed",
        });
        return b.finish();
      }
    }
  }
  return b.finish();
}

function directive(facts: FileFacts, text: string, line: string, start: number): void {
  const match = COMMENT.exec(line);
  if (!match) return;
  const at = start + match.index;
  const end = start + line.length;
  const body = line.slice(match.index + match[0].length).replace(/\s*(\*\/|-->)\s*$/, "");
  const fact = parseDirective(body, at, end, match[0].startsWith("--") ? "::" : "--");
  if (!fact) return;
  if (fact.kind === "disable-file") fact.target = { start: 0, end: text.length };
  else if (fact.kind === "disable-line") fact.target = { start, end };
  else if (fact.kind === "disable") fact.target = { start: end, end: text.length };
  else if (fact.kind === "disable-next-line") {
    const next = text.indexOf("\n", end + 1);
    fact.target = { start: Math.min(text.length, end + 1), end: next < 0 ? text.length : next };
  }
  facts.directives.push(fact);
}
