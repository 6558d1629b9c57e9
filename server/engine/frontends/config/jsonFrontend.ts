// JSON and JSONC → settings by key path. Tolerant: what parses around a mistake is kept, the mistake is a problem.
import { type Node, type ParseError, parseTree, visit } from "jsonc-parser";
import { createFactsBuilder, type FactsBuilder } from "../../facts/builder.js";
import { secretsInValue } from "../../facts/secretFacts.js";
import type { DirectiveFact, FileFacts } from "../../facts/types.js";
import { LIMITS } from "../../limits.js";
import { bindDirectives, COMMENT_LINE, parseDirective } from "../directives.js";
import type { ExtractInput, Frontend } from "../frontend.js";
import { settingUnits } from "./hashComments.js";
import { plainJson } from "./plainJson.js";
import { addSetting, memberPath } from "./settings.js";

export function createJsonFrontend(): Frontend {
  return { language: "json", version: "10", include: ["*.json", "*.jsonc", "*.json5"], extract };
}

function extract(input: ExtractInput): FileFacts {
  const b = createFactsBuilder("json");
  const { text } = input;
  if (tooDeep(text)) {
    b.facts.problems.push({
      kind: "too-deep",
      start: 0,
      end: text.length,
      message: "nested too deeply: this file is not analysed",
    });
    return b.finish();
  }
  const errors: ParseError[] = [];
  const root = plainJson(text) ?? parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const first = errors[0];
  if (first)
    b.facts.problems.push({
      kind: "syntax",
      start: first.offset,
      end: first.offset + first.length,
      message: "not valid JSON: what stands around the mistake is analysed",
    });
  const stack: { node: Node; path: string; key: Node | undefined; named?: string | undefined; around?: Node }[] = root
    ? [{ node: root, path: "", key: undefined }]
    : [];
  while (stack.length > 0) {
    const { node, path, key, named, around } = stack.pop()!;
    if (b.facts.settings.length >= LIMITS.facts.settings) {
      b.facts.problems.push({
        kind: "limit",
        start: node.offset,
        end: text.length,
        message: "too many settings: the rest of this file is not analysed",
      });
      break;
    }
    const inner = (name: string) => memberPath(path, name, input);
    const children: typeof stack = [];
    if (node.type === "object") {
      if (saidName(node, /^kty$/) && saidName(node, /^d$/)) addPrivateKey(b, input, node);
      for (const property of node.children ?? []) {
        const [name, value] = property.children ?? [];
        if (!name || !value) continue;
        const of = /^value$/i.test(String(name.value))
          ? saidName(node, /^(?:name|key)$/i)
          : name.value === "default"
            ? named
            : name.value === "schema" && saidName(node, /^in$/)
              ? saidName(node, /^name$/)
              : undefined;
        children.push({ node: value, path: inner(String(name.value)), key: name, named: of, around: node });
      }
    } else if (node.type === "array")
      (node.children ?? []).forEach((item, i) => children.push({ node: item, path: inner(String(i)), key: undefined }));
    if (path !== "") {
      const at = key ?? node;
      addSetting(b, input, {
        path,
        keyStart: at.offset,
        keyEnd: at.offset + at.length,
        start: node.offset,
        end: node.offset + node.length,
        text:
          node.type === "string"
            ? String(node.value)
            : node.type === "number"
              ? text.slice(node.offset, node.offset + node.length)
              : undefined,
        shape: node.type === "property" ? "null" : node.type === "string" ? "string" : node.type,
        named,
        beside: () => (around?.children ?? []).map((p) => String(p.children?.[0]?.value)),
      });
    }
    stack.push(...children.reverse());
  }
  readDirectives(b.facts, text);
  return b.finish();
}

/** A private JSON Web Key is one by what stands beside its "d". */
function addPrivateKey(b: FactsBuilder, input: ExtractInput, { offset, length }: Node): void {
  const context = { boundTo: "", language: "json", quoted: true };
  b.facts.secrets.push(...secretsInValue(input.secrets, input.text.slice(offset, offset + length), offset, context));
}

/** `{ "name": "DB_HOST", "value": … }`, `{ "key": …, "value": … }`: the name beside a value. */
function saidName(object: Node, key: RegExp): string | undefined {
  for (const { children } of object.children ?? [])
    if (key.test(String(children?.[0]?.value)) && children?.[1]?.type === "string") return String(children[1].value);
  return undefined;
}

/** The parser is recursive: bracket depth is counted first. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 123 || c === 91) {
      if (++depth > LIMITS.nesting.json) return true;
    } else if (c === 125 || c === 93) depth--;
  }
  return false;
}

function readDirectives(facts: FileFacts, text: string): void {
  if (!text.includes("goodfaith-")) return;
  const found: DirectiveFact[] = [];
  visit(text, {
    onComment(offset, length) {
      const raw = text.slice(offset, offset + length);
      const body = raw.startsWith("//") ? raw.slice(2) : raw.slice(2, -2);
      const fact = parseDirective(body, offset, offset + length);
      if (fact) found.push(fact);
    },
  });
  facts.directives = bindDirectives(found, text, settingUnits(facts), COMMENT_LINE.slashes);
}
