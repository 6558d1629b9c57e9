// Changes of a plan → edits of schemas and configuration, whose declarations stand one a line.
import { findNodeAtLocation, findNodeAtOffset, modify, type Node, parseTree } from "jsonc-parser";
import type { FixChange } from "../diagnostics/fix.js";
import { commentBefore, indentAt, lineEnd, lineStart, nextLine, removed, type TextEdit } from "./edits.js";
import { syntheticEdits } from "./synthetic.js";

export function dataEdits(language: string, text: string, change: FixChange): TextEdit[] | undefined {
  const { at } = change;
  if (change.kind === "use-synthetic") return syntheticEdits(text, change);
  if (change.kind === "set-member") return language === "json" ? memberSet(text, change) : undefined;
  if (language === "prisma") {
    if (change.kind === "mark-declaration") {
      const start = lineStart(text, at.start);
      return [{ start, end: start, text: `${indentAt(text, at.start)}/// ${change.mark}${lineEnd(text)}` }];
    }
    if (change.kind === "replace-text") {
      const start = text.slice(at.start, at.end).indexOf(change.from);
      return start < 0
        ? undefined
        : [{ start: at.start + start, end: at.start + start + change.from.length, text: change.to }];
    }
    return change.kind === "remove-declaration" ? wholeLine(text, at.start) : undefined;
  }
  if (language === "sql" && change.kind === "mark-declaration")
    return [commentBefore(text, at.start, [`-- ${change.mark}`, `/* ${change.mark} */`])];
  // The value stands behind its key.
  if (change.kind === "replace-text") return replacedLast(text, change);
  if (change.kind !== "remove-option") return undefined;
  if (language === "json") return removeProperty(text, at.start);
  return /^(env|properties|ini|yaml)$/.test(language) ? wholeLine(text, at.start) : undefined;
}

function replacedLast(
  text: string,
  { at, from, to }: Extract<FixChange, { kind: "replace-text" }>,
): TextEdit[] | undefined {
  const start = text.slice(0, at.end).lastIndexOf(from);
  return start < at.start ? undefined : [{ start, end: start + from.length, text: to }];
}

function wholeLine(text: string, offset: number): TextEdit[] {
  return [{ start: lineStart(text, offset), end: nextLine(text, offset), text: "" }];
}

/** What is there already is not written over. */
function memberSet(text: string, { path, value }: Extract<FixChange, { kind: "set-member" }>): TextEdit[] | undefined {
  const root = parseTree(text, undefined, { allowTrailingComma: true });
  if (!root || findNodeAtLocation(root, path)) return undefined;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes("\r\n") ? "\r\n" : "\n" };
  return modify(text, path, value, { formattingOptions }).map(({ offset, length, content }) => ({
    start: offset,
    end: offset + length,
    text: content,
  }));
}

function removeProperty(text: string, offset: number): TextEdit[] | undefined {
  const root = parseTree(text, undefined, { allowTrailingComma: true });
  const key = root && findNodeAtOffset(root, offset);
  const property = key?.parent;
  const object = property?.parent;
  if (property?.type !== "property" || object?.type !== "object") return undefined;
  const items = object.children as Node[];
  const i = items.indexOf(property);
  const end = property.offset + property.length;
  const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
  const before = items[i - 1];
  // The last one takes the comma before it along.
  if (comma === 0 && before) return [{ start: before.offset + before.length, end, text: "" }];
  return [removed(text, property.offset, end + comma)];
}
