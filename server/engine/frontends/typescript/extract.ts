// TypeScript and JavaScript → facts. Input: the text of one file and a parser. Output: its facts; statements that do
// not parse are blanked, reported as problems, and the rest is extracted. Never throws on user text.
import { createFactsBuilder } from "../../facts/builder.js";
import { emptyFacts, type FileFacts, NONE, type Problem, type Range } from "../../facts/types.js";
import type { ExtractInput, Frontend } from "../frontend.js";
import { directives } from "./comments.js";
import { type Extraction, newBlock } from "./context.js";
import type { EsNode, EsParse, EsParser } from "./esNode.js";
import { commonJsExports, exportLocals, importDeclaration } from "./modules.js";
import { hoist, hoistVars, statements } from "./statements.js";

export function createTypeScriptFrontend(parser: EsParser): Frontend {
  return {
    language: "typescript",
    version: `1 ${parser.version}`,
    include: ["*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"],
    extract: (input) => extract(input, parser),
  };
}

const MAX_ROUNDS = 4;

function extract(input: ExtractInput, parser: EsParser): FileFacts {
  const problems: Problem[] = [];
  let text = input.text;
  for (let round = 0; ; round++) {
    let parsed: EsParse;
    try {
      parsed = parser.parse(input.fileName, text);
    } catch {
      return {
        ...emptyFacts("typescript"),
        problems: [...problems, problem("syntax", 0, text.length, "the parser gave up on this file")],
      };
    }
    if (parsed.errors.length === 0) return facts(input, text, parsed, problems);
    const blanked =
      round < MAX_ROUNDS
        ? blankBroken(input.fileName, text, parsed, parser)
        : { text: "", ranges: [{ start: 0, end: text.length }] };
    for (const range of blanked.ranges)
      problems.push(problem("syntax", range.start, range.end, "syntax error: this part is not analysed"));
    if (blanked.text.trim() === "") return { ...emptyFacts("typescript"), problems };
    text = blanked.text;
  }
}

/** White space of equal length in place of the statements that do not parse. */
function blankBroken(
  fileName: string,
  text: string,
  parsed: EsParse,
  parser: EsParser,
): { text: string; ranges: Range[] } {
  let ranges: Range[] = [];
  try {
    ranges = parser.brokenRanges?.(fileName, text) ?? [];
  } catch {
    ranges = [];
  }
  // An error that only this parser sees costs the line it is on.
  if (ranges.length === 0) ranges = parsed.errors.map((e) => lineAround(text, e.start));
  let out = text;
  for (const range of ranges) {
    const blank = out.slice(range.start, range.end).replace(/[^\r\n]/g, " ");
    out = out.slice(0, range.start) + blank + out.slice(range.end);
  }
  return out === text ? { text: "", ranges: [{ start: 0, end: text.length }] } : { text: out, ranges };
}

function lineAround(text: string, position: number): Range {
  const start = text.lastIndexOf("\n", Math.max(0, position - 1)) + 1;
  const end = text.indexOf("\n", position);
  return { start, end: end < 0 ? text.length : end };
}

function problem(kind: Problem["kind"], start: number, end: number, message: string): Problem {
  return { kind, start, end, message };
}

function facts(input: ExtractInput, text: string, parsed: EsParse, problems: Problem[]): FileFacts {
  const x: Extraction = {
    input,
    b: createFactsBuilder("typescript"),
    text,
    comments: parsed.comments,
    scope: { names: new Map(), types: new Set(), parent: undefined },
    current: [],
    journal: [],
    callable: 0,
    thisCallable: NONE,
    owner: NONE,
    block: 0,
    dead: false,
    deadBlock: NONE,
    frames: [],
    labels: [],
    depth: 0,
    tooDeep: false,
    importNodes: new Map(),
    importLocals: new Map(),
    namespace: "",
    inNamespace: false,
    notes: new Map(),
    localExports: [],
    fallback: false,
  };
  const program = parsed.program;
  x.b.facts.callables.push(moduleCallable(text.length));
  newBlock(x);
  const body: EsNode[] = program.body;
  for (const outer of body) {
    const n: EsNode = outer.type === "ExportNamedDeclaration" ? (outer.declaration ?? outer) : outer;
    if (n.type === "ImportDeclaration" || n.type === "TSImportEqualsDeclaration") importDeclaration(x, n);
  }
  hoistVars(x, body);
  hoist(x, body);
  statements(x, body);
  if (!x.dead) x.b.facts.callables[0]!.blocks[x.block]!.exit = "return";
  exportLocals(x);
  commonJsExports(x);
  if (parsed.comments.some((c) => c.value.includes("goodfaith-"))) x.b.facts.directives = directives(x, units(program));
  if (x.tooDeep)
    problems.push(problem("too-deep", 0, text.length, "nested too deeply: the inner part is not analysed"));
  x.b.facts.problems.push(...problems);
  return x.b.finish();
}

function moduleCallable(length: number): FileFacts["callables"][number] {
  return {
    name: "",
    nameStart: 0,
    nameEnd: 0,
    start: 0,
    end: length,
    kind: "module",
    owner: NONE,
    parent: NONE,
    static: false,
    async: true,
    generator: false,
    params: [],
    returnType: NONE,
    typeParams: [],
    returns: [],
    throws: [],
    calls: [],
    callBlocks: [],
    stores: [],
    blocks: [],
    annotations: [],
  };
}

const UNIT =
  /Statement$|Declaration$|Definition$|Signature$|^Property$|^JSXAttribute$|^TSEnumMember$|^TSParameterProperty$|^SwitchCase$/;

/** Ranges that a directive can cover, outer before inner, in order of their start. */
function units(program: EsNode): Range[] {
  const found: Range[] = [];
  const stack: EsNode[] = [program];
  while (stack.length > 0) {
    const n = stack.pop()!;
    if (UNIT.test(n.type)) found.push({ start: n.start, end: n.end });
    for (const key in n) {
      const child = n[key];
      if (child === null || typeof child !== "object" || key === "parent") continue;
      if (Array.isArray(child)) {
        for (const item of child) if (item != null && typeof item.type === "string") stack.push(item);
      } else if (typeof child.type === "string") stack.push(child);
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
