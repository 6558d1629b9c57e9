// Directives in "#" and ";" comments of line-based configuration files.
import type { DirectiveFact, FileFacts } from "../../facts/types.js";
import { bindDirectives, COMMENT_LINE, parseDirective, type Unit } from "../directives.js";
import { linesOf } from "../lines.js";

const COMMENT = /(?:^|\s)([#;!])\s*(?=goodfaith-)/;

export function hashDirectives(facts: FileFacts, text: string): void {
  if (!text.includes("goodfaith-")) return;
  const found: DirectiveFact[] = [];
  for (const { text: line, start } of linesOf(text)) {
    const match = COMMENT.exec(line);
    if (!match) continue;
    const at = start + match.index + match[0].indexOf(match[1]!);
    const end = start + line.length;
    const fact = parseDirective(text.slice(at + 1, end), at, end);
    if (fact) found.push(fact);
  }
  facts.directives = bindDirectives(found, text, settingUnits(facts), COMMENT_LINE.hashes);
}

export function settingUnits(facts: FileFacts): Unit[] {
  return facts.settings
    .map((s) => ({ start: s.keyStart, end: s.end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
