// YAML → settings by key path, several documents in one file. Aliases are not expanded.
import { isAlias, isMap, isPair, isScalar, isSeq, type Node, parseAllDocuments, type YAMLMap } from "yaml";
import { createFactsBuilder } from "../../facts/builder.js";
import type { FileFacts } from "../../facts/types.js";
import { LIMITS } from "../../limits.js";
import type { ExtractInput, Frontend } from "../frontend.js";
import { hashDirectives } from "./hashComments.js";
import { addSetting, memberPath } from "./settings.js";

export function createYamlFrontend(): Frontend {
  return { language: "yaml", version: "10", include: ["*.yaml", "*.yml"], extract };
}

function extract(input: ExtractInput): FileFacts {
  const b = createFactsBuilder("yaml");
  const { text } = input;
  let documents: ReturnType<typeof parseAllDocuments>;
  try {
    documents = parseAllDocuments(text, {
      keepSourceTokens: false,
      logLevel: "silent",
      strict: false,
      uniqueKeys: false,
    });
  } catch {
    b.facts.problems.push({
      kind: "syntax",
      start: 0,
      end: text.length,
      message: "not valid YAML: this file is not analysed",
    });
    return b.finish();
  }
  for (const document of Array.isArray(documents) ? documents : []) {
    const error = document.errors[0];
    if (error)
      b.facts.problems.push({
        kind: "syntax",
        start: error.pos[0],
        end: error.pos[1],
        message: "not valid YAML: what stands around the mistake is analysed",
      });
    walk(document.contents as Node | null, "", undefined, 0);
  }
  function walk(
    node: unknown,
    path: string,
    key: { start: number; end: number } | undefined,
    depth: number,
    named?: string,
  ): void {
    if (depth > LIMITS.nesting.yaml || b.facts.settings.length >= LIMITS.facts.settings) {
      if (!b.facts.problems.some((p) => p.kind === "limit"))
        b.facts.problems.push({
          kind: "limit",
          start: 0,
          end: text.length,
          message: "too many or too deep settings: the rest of this file is not analysed",
        });
      return;
    }
    const at = (node as Node | null)?.range;
    const range = { start: at?.[0] ?? key?.end ?? 0, end: at?.[1] ?? key?.end ?? 0 };
    const inner = (name: string) => memberPath(path, name, input);
    if (path !== "") {
      const value = isScalar(node) && !isFromElsewhere(node) ? node.value : undefined;
      addSetting(b, input, {
        path,
        keyStart: key?.start ?? range.start,
        keyEnd: key?.end ?? range.end,
        ...range,
        text:
          typeof value === "string"
            ? value
            : typeof value === "number"
              ? text.slice(range.start, range.end)
              : undefined,
        shape: isMap(node)
          ? "object"
          : isSeq(node)
            ? "array"
            : isAlias(node) || isFromElsewhere(node)
              ? "reference"
              : scalarShape(value),
        named,
      });
    }
    if (isMap(node)) {
      const said = saidName(node);
      for (const pair of node.items) {
        if (!isPair(pair)) continue;
        const name = isScalar(pair.key) ? String(pair.key.value) : "";
        const keyAt = (pair.key as Node | null)?.range;
        const of = name === "value" || (named !== undefined && name === "default") ? (said ?? named) : undefined;
        const parameter = name === "schema" ? parameterName(node) : undefined;
        const at = keyAt ? { start: keyAt[0], end: keyAt[1] } : undefined;
        walk(pair.value, inner(name), at, depth + 1, of ?? parameter);
      }
    } else if (isSeq(node)) node.items.forEach((item, i) => walk(item, inner(String(i)), undefined, depth + 1));
  }
  hashDirectives(b.facts, text);
  return b.finish();
}

/** `- name: DB_HOST`, `- key: DB_HOST`: what is said beside a value. */
function saidName(map: YAMLMap): string | undefined {
  if (!isScalar(map.get("value", true))) return undefined;
  return scalarText(map.get("name", true) ?? map.get("key", true));
}

/** The header or query parameter that a schema describes (OpenAPI). */
function parameterName(map: YAMLMap): string | undefined {
  return map.has("in") ? scalarText(map.get("name", true)) : undefined;
}

function scalarText(node: unknown): string | undefined {
  return isScalar(node) ? String(node.value) : undefined;
}

/** `!Ref Name`, `!vault |`, `!env NAME`: a tag of one's own says where the value comes from, unless it holds a text. */
function isFromElsewhere(node: unknown): boolean {
  const tag = (node as Node | null)?.tag;
  return tag !== undefined && /^!(?!Sub$|Base64$|str$|!|$)/.test(tag);
}

function scalarShape(value: unknown): "string" | "number" | "boolean" | "null" | "empty" {
  if (value === null || value === undefined) return "null";
  if (typeof value === "number" || typeof value === "bigint") return "number";
  if (typeof value === "boolean") return "boolean";
  return value === "" ? "empty" : "string";
}
