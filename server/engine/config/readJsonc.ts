// Text of a settings file → checked value, or what is wrong with it, each with line and column. Every mistake is told,
// not only the first; a key that stands twice is one, too.
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type * as z from "zod";
import { toValue } from "../classify/loadTaxonomy.js";
import { createLineIndex } from "../diagnostics/lineIndex.js";
import { nearest } from "../diagnostics/nearest.js";
import { schemaAt } from "./schemaAt.js";

/** What is wrong with a settings file; `id` names the text, `params` fill its places. */
export interface ConfigProblem {
  /** Relative to the root. */
  file: string;
  /** From 1. */
  line: number;
  column: number;
  id:
    | "unreadable"
    | "syntax"
    | "duplicateKey"
    | "unknownKey"
    | "wrongValue"
    | "wrongType"
    | "missingKey"
    | "wrongFormat"
    | "unknownName"
    | "notHere"
    | "extendsMissing"
    | "extendsCycle"
    | "twoConfigs"
    | "version"
    | "functionMissing"
    | "idlePattern";
  params: Record<string, string>;
}

export interface SettingsText {
  /** Relative to the root; shown in messages. */
  file: string;
  text: string;
  /** The member that holds the settings ("goodfaith" of a package.json). */
  member?: string;
}

export interface Settings<T> {
  value: T | undefined;
  tree: Node | undefined;
  problems: ConfigProblem[];
}

type Path = (string | number)[];

export function readJsonc<S extends z.ZodType>(source: SettingsText, schema: S): Settings<z.infer<S>> {
  const problems: ConfigProblem[] = [];
  const text = source.text.replace(/^\uFEFF/, " ");
  const tell = teller(source.file, text, problems);
  const errors: ParseError[] = [];
  const whole = parseTree(text, errors, { allowTrailingComma: true });
  for (const error of errors.slice(0, 1))
    tell("syntax", error.offset, { problem: words(printParseErrorCode(error.error)) });
  const tree = whole && source.member !== undefined ? findNodeAtLocation(whole, [source.member]) : whole;
  if (errors.length > 0) return { value: undefined, tree, problems };
  if (!tree) {
    tell("syntax", 0, { problem: "the file is empty" });
    return { value: undefined, tree, problems };
  }
  duplicates(tree, (node, key) => tell("duplicateKey", node.offset, { key }));
  const checked = schema.safeParse(toValue(tree));
  for (const issue of checked.error?.issues ?? []) tellIssue(issue, [], tree, schema, tell);
  return { value: problems.length === 0 ? checked.data : undefined, tree, problems };
}

type Tell = (id: ConfigProblem["id"], offset: number, params: Record<string, string>) => void;

/** Makes problems of one file from offsets. */
export function teller(file: string, text: string, problems: ConfigProblem[]): Tell {
  const lines = createLineIndex(text);
  return (id, offset, params) => {
    const { line, column } = lines.position(offset);
    problems.push({ file, line, column, id, params });
  };
}

function words(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

function duplicates(node: Node, found: (node: Node, key: string) => void): void {
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    if (node.type === "object") {
      const [key] = child.children ?? [];
      if (key && seen.has(String(key.value))) found(key, String(key.value));
      if (key) seen.add(String(key.value));
    }
    duplicates(child, found);
  }
}

function tellIssue(issue: z.core.$ZodIssue, above: Path, tree: Node, schema: z.ZodType, tell: Tell): void {
  const path = [...above, ...(issue.path as Path)];
  const node = findNodeAtLocation(tree, path);
  const offset = node?.offset ?? tree.offset;
  switch (issue.code) {
    case "unrecognized_keys":
      for (const key of issue.keys) {
        const known = Object.keys(schemaAt(schema, path)?.shape ?? {});
        const near = nearest(key, known);
        const property = findNodeAtLocation(tree, [...path, key])?.parent ?? tree;
        tell("unknownKey", property.offset, { key, near: near ?? "" });
      }
      return;
    case "invalid_value": {
      const near = typeof node?.value === "string" ? nearest(node.value, issue.values.map(String)) : undefined;
      tell("wrongValue", offset, { key: keyOf(path), choices: issue.values.map(String).join(", "), near: near ?? "" });
      return;
    }
    case "invalid_type": {
      if (node) return tell("wrongType", offset, { key: keyOf(path), expected: issue.expected });
      const parent = findNodeAtLocation(tree, path.slice(0, -1)) ?? tree;
      return tell("missingKey", parent.offset, { key: String(path[path.length - 1] ?? "") });
    }
    case "invalid_union":
      return tellUnion(issue, path, tree, schema, tell);
    default: {
      const example = schemaAt(schema, path)?.examples?.[0];
      tell("wrongFormat", offset, {
        key: keyOf(path),
        expected: example === undefined ? limitOf(issue) : String(example),
      });
    }
  }
}

/** The mistake in the branch that was meant: the one that got furthest. Branches that differ from the start are choices. */
function tellUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path, tree: Node, schema: z.ZodType, tell: Tell): void {
  const inner = issue.errors.find(
    (branch) => branch.some((i) => i.path.length > 0 || !isTypeIssue(i)) && !startsOver(branch),
  );
  if (inner) {
    for (const one of inner) tellIssue(one, path, tree, schema, tell);
    return;
  }
  const node = findNodeAtLocation(tree, path);
  const values = issue.errors.flatMap((branch) => branch.flatMap((i) => (i.code === "invalid_value" ? i.values : [])));
  const near = typeof node?.value === "string" ? nearest(node.value, values.map(String)) : undefined;
  if (values.length > 0) {
    tell("wrongValue", node?.offset ?? tree.offset, {
      key: keyOf(path),
      choices: values.map(String).join(", "),
      near: near ?? "",
    });
    return;
  }
  const expected = issue.errors.flatMap((b) => b.flatMap((i) => (i.code === "invalid_type" ? [i.expected] : [])));
  tell("wrongType", node?.offset ?? tree.offset, { key: keyOf(path), expected: expected.join(" | ") });
}

function isTypeIssue(issue: z.core.$ZodIssue): boolean {
  return issue.code === "invalid_type" || issue.code === "invalid_value";
}

/** The value is of another kind altogether. */
function startsOver(branch: readonly z.core.$ZodIssue[]): boolean {
  return branch.some((i) => i.path.length === 0 && isTypeIssue(i));
}

/** "≥ 1", "≤ 3650". */
function limitOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "too_small") return `≥ ${issue.minimum}`;
  return issue.code === "too_big" ? `≤ ${issue.maximum}` : "…";
}

/** "suppressions.entries[2].until". */
function keyOf(path: Path): string {
  return path.map((part, i) => (typeof part === "number" ? `[${part}]` : i === 0 ? part : `.${part}`)).join("");
}
