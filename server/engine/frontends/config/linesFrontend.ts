// Line-based configuration: .env files, .properties, ini-like files (npmrc, cfg, toml as far as it is lines).
import { createFactsBuilder } from "../../facts/builder.js";
import { secretsInText } from "../../facts/secretFacts.js";
import type { CommentFact, FileFacts, SecretFact } from "../../facts/types.js";
import { readComment } from "../comments.js";
import type { ExtractInput, Frontend } from "../frontend.js";
import { linesOf } from "../lines.js";
import { hashDirectives } from "./hashComments.js";
import { addSetting, memberPath } from "./settings.js";
import { webServer } from "./webServer.js";

export function createEnvFrontend(): Frontend {
  return {
    language: "env",
    version: "4",
    include: [".env", ".env.*", "*.env"],
    extract: (input) => extract(input, "env"),
  };
}

export function createPropertiesFrontend(): Frontend {
  return {
    language: "properties",
    version: "4",
    include: ["*.properties"],
    extract: (input) => extract(input, "properties"),
  };
}

export function createIniFrontend(): Frontend {
  return {
    language: "ini",
    version: "7",
    include: ["*.ini", "*.cfg", "*.conf", ".npmrc", ".yarnrc", "*.toml"],
    extract: (input) => extract(input, "ini"),
  };
}

const PAIR: Record<string, RegExp> = {
  env: /^(\s*(?:export\s+)?)([A-Za-z_][\w.-]*)\s*=[ \t]*(.*)$/,
  properties: /^(\s*)([^\s=:#!][^\s=:]*)\s*[=:\s][ \t]*(.*)$/,
  ini: /^(\s*)([^\s=:#;[\]]+(?:\s[^\s=:]+)*?)\s*[=:][ \t]*(.*)$/,
};
/** Keys of npm stand behind the registry that they are for: `//npm.example.com/:_authToken=…`. */
const NPM_PAIR = /^(\s*(?:\/\/[^\s=#;]*:)?)([^\s=#;:]+)\s*=[ \t]*(.*)$/;
const SECTION = /^\s*\[+([^\]]+)\]+/;

function extract(input: ExtractInput, language: "env" | "properties" | "ini"): FileFacts {
  const b = createFactsBuilder(language);
  let section = "";
  const pairs = /npmrc$/i.test(input.fileName) ? NPM_PAIR : PAIR[language]!;
  let above: CommentFact | undefined;
  for (const { text: line, start } of linesOf(input.text)) {
    const comment = /^\s*[#;!](.*)$/.exec(line);
    if (comment && !(language !== "properties" && line.trimStart().startsWith("!"))) {
      above = readComment(comment[1]!, start + line.length - comment[1]!.length, input.lexicon) ?? above;
      continue;
    }
    const header = language === "ini" ? SECTION.exec(line) : null;
    if (header) section = memberPath("", header[1]!.trim(), input);
    const pair = header ? null : pairs.exec(line);
    // Directives of servers, hosts with their variables: more than one name and value, or none.
    if (language === "ini" && !header && isRunning(pair)) b.facts.secrets.push(...inLine(input, line, start));
    else if (pair) {
      const keyStart = start + pair[1]!.length;
      const raw = unquoted(pair[3]!);
      const valueStart = start + line.length - pair[3]!.length + raw.offset;
      addSetting(b, input, {
        path: memberPath(section, pair[2]!, input),
        keyStart,
        keyEnd: keyStart + pair[2]!.length,
        start: valueStart,
        end: valueStart + raw.text.length,
        text: raw.text,
        shape: "string",
        comment: above,
      });
    }
    above = undefined;
  }
  if (/\.conf$/i.test(input.fileName)) b.facts.settings.push(...webServer(input));
  hashDirectives(b.facts, input.text);
  return b.finish();
}

function isRunning(pair: RegExpExecArray | null): boolean {
  return pair === null || /["'$]/.test(pair[2]!) || (/\s/.test(pair[2]!) && /\s[\w.-]+=/.test(pair[3]!));
}

function inLine(input: ExtractInput, line: string, start: number): SecretFact[] {
  if (line.length < 8) return [];
  return secretsInText(input.secrets, line, "ini").map((f) => ({ ...f, start: f.start + start, end: f.end + start }));
}

/** Value without quotes and without a comment behind it. */
function unquoted(value: string): { text: string; offset: number } {
  const quote = value[0];
  if (quote === '"' || quote === "'" || quote === "`") {
    const close = value.indexOf(quote, 1);
    if (close > 0) return { text: value.slice(1, close), offset: 1 };
  }
  const comment = value.search(/\s#/);
  return { text: (comment < 0 ? value : value.slice(0, comment)).trimEnd(), offset: 0 };
}
