// Anything else that is text: literals that validators accept, and directives in any comment form. Line by line, so that
// files of many megabytes cost one pass.
import { createFactsBuilder, type FactsBuilder } from "../../facts/builder.js";
import { secretsInCode, secretsInText } from "../../facts/secretFacts.js";
import { literalFact } from "../../facts/textGate.js";
import { type DirectiveFact, type FileFacts, NONE, type SecretFact } from "../../facts/types.js";
import { LIMITS } from "../../limits.js";
import type { CodeStyle } from "../../secrets/index.js";
import { bindDirectives, COMMENT_LINE, parseDirective } from "../directives.js";
import type { ExtractInput, Frontend } from "../frontend.js";
import { linesOf } from "../lines.js";
import { appManifest } from "./appManifest.js";
import { createColumns } from "./columns.js";
import { commandLines } from "./commandLines.js";
import { copiedFiles, keptOutFiles } from "./imageFiles.js";
import { policyDocuments } from "./policyDocuments.js";
import { scriptSettings } from "./scriptSettings.js";
import { tableSecrets } from "./tableSecrets.js";

export function createTextFrontend(): Frontend {
  return { language: "text", version: "7", include: ["*"], extract };
}

/** Files that set variables and options of what is built and run: their lines are settings, too. */
export function createScriptFrontend(): Frontend {
  return {
    language: "text",
    version: "14 settings",
    include: [
      "Dockerfile*",
      ".dockerignore",
      "*.dockerignore",
      "*.dockerfile",
      "Containerfile*",
      "*.sh",
      "*.bash",
      "crontab",
      "crontab.*",
      "*.cron",
      "*.crontab",
      "Makefile",
      "Justfile",
      "justfile",
      "*.mk",
      "Jenkinsfile*",
      "*.service",
      "*.ps1",
      "*.bat",
      "*.cmd",
      "*.tf",
      "*.tfvars",
      "AndroidManifest.xml",
    ],
    extract(input) {
      const facts = extract(input);
      if (input.fileName.endsWith(".dockerignore")) return { ...facts, settings: keptOutFiles(input) };
      if (input.fileName.endsWith("AndroidManifest.xml")) return { ...facts, settings: appManifest(input) };
      const copied = IMAGE.test(input.fileName) ? copiedFiles(input) : [];
      const commands = /\.tf(vars)?$/.test(input.fileName) ? [] : commandLines(input);
      const variables = ONLY_COMMANDS.test(input.fileName) ? [] : scriptSettings(input);
      const policies = input.fileName.endsWith(".tf") ? policyDocuments(input) : [];
      return { ...facts, settings: [...variables, ...policies, ...commands, ...copied] };
    },
  };
}

const IMAGE = /(^|\/)(Dockerfile|Containerfile)[^/]*$|\.dockerfile$/;

/** What stands there beside commands is no setting, or one of another kind. */
const ONLY_COMMANDS = /(^|\/)([Mm]akefile|[Jj]ustfile|Jenkinsfile[^/]*)$|\.(mk|service|ps1|bat|cmd)$/;

/** Source code of languages that are not analysed yet: secrets and directives are all that is read. */
export function createSourceFrontend(): Frontend {
  return {
    language: "text",
    version: "3 source",
    include: Object.keys(SOURCE_LANGUAGES).map((extension) => `*.${extension}`),
    extract(input) {
      const b = createFactsBuilder("text");
      const found: DirectiveFact[] = [];
      setSecrets(b, input.text, secretsInCode(input.secrets, input.text, styleOf(input.fileName)));
      if (input.text.includes("goodfaith-"))
        for (const { text: line, start } of linesOf(input.text)) {
          const fact = line.includes("goodfaith-") ? directive(line, start, COMMENT) : undefined;
          if (fact) found.push(fact);
        }
      return finish(b, input.text, found);
    },
  };
}

/** By extension: the name of the language. */
export const SOURCE_LANGUAGES: Readonly<Record<string, string>> = {
  astro: "Astro",
  java: "Java",
  kt: "Kotlin",
  py: "Python",
  go: "Go",
  cs: "C#",
  php: "PHP",
  rb: "Ruby",
  rs: "Rust",
  swift: "Swift",
  scala: "Scala",
  cpp: "C++",
  c: "C",
  h: "C",
  dart: "Dart",
  ex: "Elixir",
};
function styleOf(fileName: string): CodeStyle {
  return { single: !CHARACTERS.test(fileName), expands: EXPANDS.test(fileName) };
}

/** Single quotes hold one character, or none. */
const CHARACTERS = /\.(?:java|kt|go|cs|rs|swift|scala|cpp|c|h|ex)$/i;

/** What stands for a credential there is a word as a rule. */
const DOCUMENT = /\.(?:md|markdown|mdx|adoc|asciidoc|rst|txt|html?)$/i;
const TABLE = /\.(?:csv|tsv)$/i;
const EXPANDS = /\.(?:php|kt|dart|scala)$/i;

const CANDIDATE = /"([^"\n]{4,4096})"|'([^'\n]{4,4096})'|([^\s"'<>,;|()[\]{}]{8,4096})/g;
const BOUND = /([A-Za-z_\u3400-\u9fff][\w.\u3400-\u9fff-]*)["']?\s*[:=]\s*["']?$/;
const COMMENT = /(?:\/\/|\/\*|<!--|--|[#;!])\s*(?=goodfaith-)/;
/** Pages that tell of suppressions, reports of this program among them, suppress nothing by what they show. */
const MARKUP = /\.(?:md|markdown|mdx|xml|svg)$/i;
const MARKUP_COMMENT = /(?:<!--|\{\s*\/\*)\s*(?=goodfaith-)/;
const PAGE_COMMENT = /(?:<!--|<%#|\{\{~?!(?:--)?|\{#-?|\/\/-?)\s*(?=goodfaith-)/;

function extract(input: ExtractInput): FileFacts {
  const b = createFactsBuilder("text");
  const { literals } = b.facts;
  const found: DirectiveFact[] = [];
  const comment = MARKUP.test(input.fileName) ? MARKUP_COMMENT : COMMENT;
  const secrets = secretsInText(input.secrets, input.text, DOCUMENT.test(input.fileName) ? "document" : "text");
  if (TABLE.test(input.fileName)) secrets.push(...tableSecrets(input));
  setSecrets(b, input.text, secrets);
  const columns = createColumns(input);
  for (const { text: line, start } of linesOf(input.text)) {
    const fact = line.includes("goodfaith-") ? directive(line, start, comment) : undefined;
    if (fact) found.push(fact);
    if (line.length < 8 || !/[\d@]/.test(line)) continue;
    CANDIDATE.lastIndex = 0;
    for (let m = CANDIDATE.exec(line); m; m = CANDIDATE.exec(line)) {
      const value = m[1] ?? m[2] ?? m[3]!;
      const at = start + m.index + (m[3] === undefined ? 1 : 0);
      // `name=value` as one word.
      const pair = m[3] === undefined ? null : /^([\w.-]+)[=:](.+)$/.exec(value);
      const bound =
        pair?.[1] ??
        columns?.nameAt(line, start, m.index) ??
        BOUND.exec(line.slice(Math.max(0, m.index - 80), m.index))?.[1] ??
        "";
      const text = pair?.[2] ?? value;
      const from = at + value.length - text.length;
      const fact = literalFact(text, from, from + text.length, NONE, bound, input.values);
      if (fact) literals.push(fact);
      if (literals.length >= LIMITS.facts.literals) {
        b.facts.problems.push({
          kind: "limit",
          start: from,
          end: input.text.length,
          message: "too many values: the rest of this file is not analysed",
        });
        return finish(b, input.text, found);
      }
    }
  }
  return finish(b, input.text, found);
}

function setSecrets(b: FactsBuilder, text: string, secrets: SecretFact[]): void {
  b.facts.secrets = secrets;
  if (secrets.length > LIMITS.facts.secrets)
    b.facts.problems.push({
      kind: "limit",
      start: secrets[secrets.length - 1]!.end,
      end: text.length,
      message: "too many values: the rest of this file is not analysed",
    });
}

/** Directives in comments of markup. */
export function markupDirectives(text: string): DirectiveFact[] {
  return directivesIn(text, MARKUP_COMMENT);
}

/** The same, and those of the notations in which pages are written that a server renders. */
export function pageDirectives(text: string): DirectiveFact[] {
  return text.includes("goodfaith-") ? directivesIn(text, PAGE_COMMENT) : [];
}

function directivesIn(text: string, comment: RegExp): DirectiveFact[] {
  const found: DirectiveFact[] = [];
  for (const { text: line, start } of linesOf(text)) {
    const fact = line.includes("goodfaith-") ? directive(line, start, comment) : undefined;
    if (fact) found.push(fact);
  }
  return bindDirectives(found, text, [], COMMENT_LINE.any);
}

function finish(b: FactsBuilder, text: string, found: readonly DirectiveFact[]): FileFacts {
  b.facts.directives = bindDirectives(found, text, [], COMMENT_LINE.any);
  return b.finish();
}

function directive(line: string, start: number, comment: RegExp): DirectiveFact | undefined {
  const match = comment.exec(line);
  if (!match) return undefined;
  const body = line.slice(match.index + match[0].length).trimEnd();
  const closed = body.replace(/(\*\/|-->|[-_]?%>|(--)?~?\}\}|-?#\})$/, "");
  return parseDirective(
    closed.trimEnd(),
    start + match.index,
    start + line.length,
    match[0].startsWith("--") ? "::" : "--",
  );
}
