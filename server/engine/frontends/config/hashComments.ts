// Directives in "#" and ";" comments of line-based configuration files.
import type { FileFacts } from "../../facts/types.js";
import { parseDirective } from "../directives.js";
import { linesOf } from "../lines.js";

const COMMENT = /(?:^|\s)([#;!])\s*(?=goodfaith-)/;

export function hashDirectives(facts: FileFacts, text: string): void {
  if (!text.includes("goodfaith-")) return;
  const settings = [...facts.settings].sort((a, b) => a.keyStart - b.keyStart);
  for (const { text: line, start } of linesOf(text)) {
    const match = COMMENT.exec(line);
    if (!match) continue;
    const at = start + match.index + match[0].indexOf(match[1]!);
    const end = start + line.length;
    const fact = parseDirective(text.slice(at + 1, end), at, end);
    if (!fact) continue;
    if (fact.kind === "disable-file") fact.target = { start: 0, end: text.length };
    else if (fact.kind === "disable-line") fact.target = { start, end };
    else if (fact.kind !== "enable") {
      const next = settings.find((s) => s.keyStart >= end);
      if (next) fact.target = { start: next.keyStart, end: fact.kind === "disable" ? text.length : next.end };
    }
    facts.directives.push(fact);
  }
}
