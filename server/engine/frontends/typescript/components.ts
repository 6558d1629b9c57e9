// Components in files of their own (Vue, Svelte, templates of Angular): what stands in their script blocks is read as TypeScript
// or JavaScript, templates for what they show and call, the rest for secrets and directives only. Offsets
// are those of the whole file: everything else is blank for the parser.
import { secretsInCode } from "../../facts/secretFacts.js";
import type { FileFacts } from "../../facts/types.js";
import type { ExtractInput, Frontend } from "../frontend.js";
import { markupDirectives } from "../text/textFrontend.js";
import type { EsParser } from "./esNode.js";
import { createTypeScriptFrontend } from "./extract.js";
import { addAngularTemplate, addSvelteTemplate, addVueTemplate } from "./templates.js";

export function createComponentFrontend(parser: EsParser): Frontend {
  const inScripts = createTypeScriptFrontend(scriptParser(parser));
  return {
    ...inScripts,
    version: `${inScripts.version} components 4`,
    include: ["*.vue", "*.svelte", "*.component.html"],
    extract(input) {
      return withMarkup(input, inScripts.extract(input));
    },
  };
}

function scriptParser(parser: EsParser): EsParser {
  return {
    id: parser.id,
    version: parser.version,
    parse(fileName, text) {
      const { scripts, markup, extension, first, isSetup } = scriptsOf(text);
      const parsed = parser.parse(fileName + extension, scripts);
      parsed.program.head = first;
      if (parsed.errors.length > 0) return parsed;
      const template = fileName.endsWith(".vue") && templateOf(markup);
      if (template) addVueTemplate(parser, parsed.program, markup, template, isSetup);
      else if (fileName.endsWith(".svelte")) addSvelteTemplate(parser, parsed.program, markup);
      else if (fileName.endsWith(".html")) addAngularTemplate(parser, parsed.program, markup);
      return parsed;
    },
    ...(parser.brokenRanges && {
      brokenRanges(fileName, text) {
        const { scripts, extension } = scriptsOf(text);
        return parser.brokenRanges!(fileName + extension, scripts);
      },
    }),
  };
}

const OPEN = /<script(?=[\s>])/gi;
const CLOSE = /<\/script\s*>/gi;
const NOT_BLANK = /[^\r\n\u2028\u2029]/g;

interface Scripts {
  /** The text, blank but for its script blocks. */
  scripts: string;
  /** The text, blank where its script blocks are. */
  markup: string;
  /** Of a file with such a script and nothing else. */
  extension: ".ts" | ".tsx" | ".js";
  /** Where the first line of the first script starts. */
  first: number;
  /** `<script setup>` */
  isSetup: boolean;
}

/** More is no tag. */
const MAX_TAG = 2000;

/** Past the ">" of a tag: one inside quotes (`generic="T extends Row<string>"`) does not end it; -1 where none does. */
function tagEnd(text: string, from: number): number {
  let quote = "";
  for (let i = from; i < text.length && i - from < MAX_TAG; i++) {
    const c = text[i]!;
    if (quote !== "") quote = c === quote ? "" : quote;
    else if (c === '"' || c === "'") quote = c;
    else if (c === ">") return i + 1;
  }
  return -1;
}

function scriptsOf(text: string): Scripts {
  let scripts = "";
  let markup = "";
  let extension: Scripts["extension"] = ".js";
  let first = -1;
  let isSetup = false;
  let from = 0;
  OPEN.lastIndex = 0;
  for (let open = OPEN.exec(text); open; open = OPEN.exec(text)) {
    const start = tagEnd(text, OPEN.lastIndex);
    if (start < 0) continue;
    const attributes = text.slice(OPEN.lastIndex, start - 1);
    CLOSE.lastIndex = start;
    const end = CLOSE.exec(text)?.index ?? text.length;
    OPEN.lastIndex = end;
    const language = attribute(attributes, "lang") || attribute(attributes, "type");
    if (!/^(|module|ts|tsx|typescript|js|jsx|javascript|text\/(java|type)script)$/i.test(language)) continue;
    if (/^ts$|typescript/i.test(language) && extension === ".js") extension = ".ts";
    else if (/^tsx$/i.test(language)) extension = ".tsx";
    isSetup ||= /(^|\s)setup(\s|=|$)/.test(attributes);
    scripts += blank(text.slice(from, start)) + text.slice(start, end);
    markup += text.slice(from, start) + blank(text.slice(start, end));
    if (first < 0) first = start + /^[ \t]*(\r?\n)?/.exec(text.slice(start, start + MAX_TAG))![0].length;
    from = end;
  }
  const rest = text.slice(from);
  return { scripts: scripts + blank(rest), markup: markup + rest, extension, first: Math.max(first, 0), isSetup };
}

const TEMPLATE = /<template(?=[\s>])/i;

/** Where the template of a component stands; templates in another notation than HTML are not read. */
function templateOf(markup: string): { start: number; end: number } | undefined {
  const open = TEMPLATE.exec(markup);
  const start = open ? tagEnd(markup, open.index) : -1;
  const end = markup.lastIndexOf("</template");
  if (!open || end < start || start < 0) return undefined;
  return attribute(markup.slice(open.index, start - 1), "lang").match(/^(html)?$/) ? { start, end } : undefined;
}

function blank(text: string): string {
  return text.replace(NOT_BLANK, " ");
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']?([\\w/-]*)`, "i").exec(attributes)?.[1] ?? "";
}

function withMarkup(input: ExtractInput, facts: FileFacts): FileFacts {
  const { markup } = scriptsOf(input.text);
  const secrets = secretsInCode(input.secrets, markup, { single: true, expands: false });
  const directives = markup.includes("goodfaith-") ? markupDirectives(markup) : [];
  if (secrets.length === 0 && directives.length === 0) return facts;
  const byStart = (a: { start: number }, b: { start: number }) => a.start - b.start;
  return {
    ...facts,
    secrets: [...facts.secrets, ...secrets].sort(byStart),
    directives: [...facts.directives, ...directives].sort(byStart),
  };
}
