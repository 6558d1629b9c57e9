// Prisma schemas → records and settings. The language is one declaration a line, so the reader is, too: a line that it
// does not understand is skipped alone. Input: text. Output: models, enums, views, composite types; datasource settings.
import { createFactsBuilder, type FactsBuilder } from "../../facts/builder.js";
import { keptString } from "../../facts/textGate.js";
import {
  type AnnotationFact,
  type CommentFact,
  type DirectiveFact,
  type FileFacts,
  NONE,
  type RecordFact,
} from "../../facts/types.js";
import { readComment } from "../comments.js";
import { addSetting } from "../config/settings.js";
import { dataField, dataRecord, mergeNotes, type TypeWord, typeOfWord } from "../dataFacts.js";
import { bindDirectives, COMMENT_LINE, parseDirective, recordUnits } from "../directives.js";
import type { ExtractInput, Frontend } from "../frontend.js";
import { linesOf } from "../lines.js";

export function createPrismaFrontend(): Frontend {
  return { language: "prisma", version: "6", include: ["*.prisma"], extract };
}

const SCALARS: Record<string, TypeWord> = {
  String: "string",
  Int: "number",
  BigInt: "number",
  Float: "number",
  Decimal: "number",
  Boolean: "boolean",
  DateTime: "date",
  Json: "json",
  Bytes: "bytes",
};
const BLOCK = /^\s*(model|enum|view|type|datasource|generator)\s+(\w+)\s*\{/;
const FIELD = /^(\s*)([A-Za-z_]\w*)\s+([A-Za-z_]\w*|Unsupported\("[^"]*"\))(\[\])?(\?)?/;
const ENUM_VALUE = /^(\s*)([A-Za-z_]\w*)/;
const CASCADE = /onDelete\s*:\s*Cascade\b/;
const SETTING = /^(\s*)(\w+)\s*=\s*(.*)$/;

interface Open {
  kind: string;
  name: string;
  record: RecordFact | undefined;
}

function extract(input: ExtractInput): FileFacts {
  const b = createFactsBuilder("prisma");
  let open: Open | undefined;
  let above: CommentFact | undefined;
  const found: DirectiveFact[] = [];
  for (const { text, start } of linesOf(input.text)) {
    const cut = commentStart(text);
    const code = cut < 0 ? text : text.slice(0, cut);
    const note = cut < 0 ? undefined : readNote(input, text, cut, start, found);
    if (code.trim() === "") {
      above = cut < 0 ? undefined : mergeNotes(above, note);
      continue;
    }
    const block = BLOCK.exec(code);
    if (block) {
      open = openBlock(
        b,
        block[1]!,
        block[2]!,
        start + code.indexOf(block[2]!, block[0].indexOf(block[1]!) + block[1]!.length),
        start,
        above,
      );
    } else if (code.trim() === "}") {
      if (open?.record) open.record.end = start + code.length;
      open = undefined;
    } else if (open) {
      readLine(input, b, open, code, start, mergeNotes(above, note));
    }
    above = undefined;
  }
  b.facts.directives = bindDirectives(found, input.text, recordUnits(b.facts), COMMENT_LINE.slashes);
  return b.finish();
}

function commentStart(line: string): number {
  let quoted = false;
  for (let i = 0; i < line.length - 1; i++) {
    if (line[i] === '"' && line[i - 1] !== "\\") quoted = !quoted;
    else if (!quoted && line[i] === "/" && line[i + 1] === "/") return i;
  }
  return -1;
}

function readNote(
  input: ExtractInput,
  line: string,
  cut: number,
  start: number,
  found: DirectiveFact[],
): CommentFact | undefined {
  const body = line.slice(cut).replace(/^\/+/, "");
  const offset = start + line.length - body.length;
  const directive = parseDirective(body, start + cut, start + line.length);
  if (directive) {
    found.push(directive);
    return undefined;
  }
  return readComment(body, offset, input.lexicon);
}

function openBlock(
  b: FactsBuilder,
  kind: string,
  name: string,
  nameStart: number,
  start: number,
  comment: CommentFact | undefined,
): Open {
  if (kind === "datasource" || kind === "generator") return { kind, name, record: undefined };
  const record = dataRecord(
    kind === "enum" ? "prisma-enum" : kind === "type" || kind === "view" ? "type" : "prisma-model",
    name,
    nameStart,
    start,
  );
  record.comment = comment;
  b.facts.records.push(record);
  return { kind, name, record };
}

function readLine(
  input: ExtractInput,
  b: FactsBuilder,
  open: Open,
  code: string,
  start: number,
  comment: CommentFact | undefined,
): void {
  if (!open.record) return readSetting(input, b, open, code, start, comment);
  if (/^\s*@@/.test(code)) {
    open.record.annotations.push(...annotations(input, code, start));
    return;
  }
  const match = open.kind === "enum" ? ENUM_VALUE.exec(code) : FIELD.exec(code);
  if (!match) return;
  const name = match[2]!;
  const at = start + match[1]!.length;
  if (open.kind === "enum") {
    open.record.fields.push(dataField(name, at, at + name.length, NONE, comment));
    return;
  }
  const word = SCALARS[match[3]!];
  let type = word
    ? typeOfWord(b, word)
    : match[3]!.startsWith("Unsupported")
      ? typeOfWord(b, "unknown")
      : b.type({ k: "ref", name: match[3]! });
  if (match[4]) type = b.type({ k: "array", element: type });
  const field = dataField(name, at, at + name.length, type, comment);
  field.optional = match[5] !== undefined;
  field.end = start + code.trimEnd().length;
  field.annotations = annotations(input, code.slice(match[0].length), start + match[0].length);
  const cascade = CASCADE.exec(code);
  if (cascade && field.annotations.some((a) => a.name === "relation"))
    field.annotations.push({
      name: "cascade",
      node: NONE,
      args: [match[3]!],
      start: start + cascade.index,
      end: start + cascade.index + cascade[0].length,
    });
  open.record.fields.push(field);
}

function readSetting(
  input: ExtractInput,
  b: FactsBuilder,
  open: Open,
  code: string,
  start: number,
  comment: CommentFact | undefined,
): void {
  const match = SETTING.exec(code);
  if (!match) return;
  const value = match[3]!.trim();
  const quoted = /^"(.*)"$/.exec(value);
  const keyStart = start + match[1]!.length;
  addSetting(b, input, {
    path: `${open.kind}.${open.name}.${match[2]}`,
    keyStart,
    keyEnd: keyStart + match[2]!.length,
    start: start + code.indexOf(match[3]!, match[1]!.length + match[2]!.length),
    end: start + code.trimEnd().length,
    text: quoted?.[1] ?? (/^[[{]/.test(value) ? undefined : value),
    shape: quoted ? "string" : /^env\(/.test(value) ? "reference" : /^\[/.test(value) ? "array" : "string",
    ...(comment ? { comment } : {}),
  });
}

const ATTRIBUTE = /@@?([A-Za-z]\w*(?:\.\w+)?)(\()?/g;

function annotations(input: ExtractInput, code: string, offset: number): AnnotationFact[] {
  const found: AnnotationFact[] = [];
  ATTRIBUTE.lastIndex = 0;
  for (let m = ATTRIBUTE.exec(code); m; m = ATTRIBUTE.exec(code)) {
    let end = m.index + m[0].length;
    const args: string[] = [];
    if (m[2]) {
      const close = closing(code, end);
      for (const text of code.slice(end, close).matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
        const keep = keptString(text[1]!, m[1]!, input);
        if (keep !== undefined) args.push(keep);
      }
      // A flag, or a member of an enum.
      const flag = (m[1] === "default" ? /^\s*([A-Za-z]\w{0,39})\s*$/ : /^\s*(true|false)\s*$/).exec(
        code.slice(end, close),
      );
      if (flag) args.push(flag[1]!);
      end = Math.min(code.length, close + 1);
      ATTRIBUTE.lastIndex = end;
    }
    found.push({ name: m[1]!, node: NONE, args, start: offset + m.index, end: offset + end });
  }
  return found;
}

function closing(code: string, from: number): number {
  let depth = 1;
  for (let i = from; i < code.length; i++) {
    if (code[i] === "(") depth++;
    else if (code[i] === ")" && --depth === 0) return i;
  }
  return code.length;
}
