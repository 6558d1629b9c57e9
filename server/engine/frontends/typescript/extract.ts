// TypeScript and JavaScript → facts. Input: the text of one file and a parser. Output: its facts; statements that do
// not parse are blanked, reported as problems, and the rest is extracted. Never throws on user text.
import { createFactsBuilder } from "../../facts/builder.js";
import { holdsValue } from "../../facts/textGate.js";
import { emptyFacts, type FileFacts, NONE, type Problem, type Range } from "../../facts/types.js";
import type { Unit } from "../directives.js";
import type { ExtractInput, Frontend } from "../frontend.js";
import { callableWith } from "./callableFacts.js";
import { commentPlaces } from "./commentPlaces.js";
import { directives } from "./comments.js";
import { commentValues } from "./commentValues.js";
import { type Extraction, newBlock } from "./context.js";
import { prologueOf } from "./declarations.js";
import type { EsNode, EsParse, EsParser } from "./esNode.js";
import { commonJsExports, exportLocals, importDeclaration } from "./modules.js";
import {
  clampEnds,
  type Repair,
  withClosedBrackets,
  withoutBroken,
  withoutConflicts,
  withoutDeep,
  withoutOpenComment,
} from "./repair.js";
import { hoist, hoistVars, statements } from "./statements.js";
import { addInlineTemplates } from "./templates.js";

export function createTypeScriptFrontend(parser: EsParser): Frontend {
  return {
    language: "typescript",
    version: `32 ${parser.version}`,
    include: ["*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}"],
    extract: (input) => extract(input, parser),
    commentPlaces: (fileName, text, offset) => commentPlaces(parser, fileName, text, offset),
    syntax(fileName, text) {
      const parsed = parse(fileName, text, parser);
      return parsed?.errors.length === 0 ? parsed.program : undefined;
    },
  };
}

const MAX_ROUNDS = 6;

function extract(input: ExtractInput, parser: EsParser): FileFacts {
  const problems: Problem[] = [];
  try {
    return extractOrRepair(input, parser, problems);
  } catch {
    // A defect of this program must not cost the other files.
    const lost = problem("internal", 0, input.text.length, "this file could not be analysed");
    return { ...emptyFacts("typescript"), problems: [...problems, lost] };
  }
}

function extractOrRepair(input: ExtractInput, parser: EsParser, problems: Problem[]): FileFacts {
  const length = input.text.length;
  let text = input.text;
  const repairs = [withoutConflicts, withoutOpenComment, withClosedBrackets];
  let deep = false;
  for (let round = 0; ; round++) {
    const parsed = parse(input.fileName, text, parser);
    if (!parsed) {
      const lost = problem("internal", 0, length, "the parser gave up on this file");
      return { ...emptyFacts("typescript"), problems: [...problems, lost] };
    }
    if (parsed.errors.length === 0) return facts(input, text, parsed, problems);
    let repaired: Repair | undefined;
    if (parsed.tooDeep && !deep) {
      deep = true;
      repaired = withoutDeep(text);
    }
    while (!repaired && repairs.length > 0) {
      repaired = repairs.shift()!(text);
      if (!repaired || repaired.text.length === text.length) continue;
      // Closed brackets are kept only when they are all that was missing.
      const closed = parse(input.fileName, repaired.text, parser);
      if (closed?.errors.length === 0) {
        report(problems, repaired.ranges, deep);
        const result = facts(input, repaired.text, closed, problems);
        clampEnds(result, length);
        return result;
      }
      repaired = undefined;
    }
    if (!repaired && round < MAX_ROUNDS) repaired = withoutBroken(input.fileName, text, parsed, parser);
    repaired ??= { text: "", ranges: [{ start: 0, end: length }] };
    report(problems, repaired.ranges, deep);
    if (repaired.text.trim() === "") return { ...emptyFacts("typescript"), problems };
    text = repaired.text;
  }
}

/** Undefined when the parser fails altogether. */
function parse(fileName: string, text: string, parser: EsParser): EsParse | undefined {
  try {
    const parsed = parser.parse(fileName, text);
    if (parsed.errors.length === 0 && text.includes("@Component(")) addInlineTemplates(parser, parsed.program, text);
    return parsed;
  } catch {
    return undefined;
  }
}

function report(problems: Problem[], ranges: readonly Range[], deep: boolean): void {
  for (const { start, end } of ranges) {
    if (deep) problems.push(problem("too-deep", start, end, "nested too deeply: this part is not analysed"));
    else problems.push(problem("syntax", start, end, "syntax error: this part is not analysed"));
  }
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
    assignedInside: new Map(),
    importNodes: new Map(),
    importLocals: new Map(),
    namespace: "",
    inNamespace: false,
    notes: new Map(),
    localExports: [],
    fallback: false,
    beside: () => [],
  };
  const program = parsed.program;
  x.b.facts.callables.push(moduleCallable(text.length));
  newBlock(x);
  const body: EsNode[] = program.body;
  const prologue = prologueOf(body);
  if (prologue) x.b.facts.callables[0]!.prologue = prologue;
  for (const outer of body) {
    const n: EsNode = outer.type === "ExportNamedDeclaration" ? (outer.declaration ?? outer) : outer;
    if (n.type === "ImportDeclaration" || n.type === "TSImportEqualsDeclaration") importDeclaration(x, n);
  }
  hoistVars(x, body);
  hoist(x, body);
  statements(x, body);
  if (!x.dead) x.b.facts.callables[0]!.blocks[x.block]!.exit = "return";
  for (const fact of x.b.facts.imports) {
    // The portable parser lets other expressions than strings through.
    if (typeof fact.specifier !== "string" || holdsValue(fact.specifier, input)) fact.specifier = "";
  }
  exportLocals(x);
  commonJsExports(x);
  // Names of modules are kept as they are, but no value that stands where one should.
  for (const fact of x.b.facts.imports)
    if (/\d{6}/.test(fact.specifier) && input.values.detect(fact.specifier).length > 0) fact.specifier = "";
  commentValues(x, parsed.comments);
  if (parsed.comments.some((c) => c.value.includes("goodfaith-"))) x.b.facts.directives = directives(x, units(program));
  if (x.tooDeep)
    problems.push(problem("too-deep", 0, text.length, "nested too deeply: the inner part is not analysed"));
  x.b.facts.problems.push(...problems);
  return x.b.finish();
}

function moduleCallable(length: number): FileFacts["callables"][number] {
  return callableWith({
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
    annotations: [],
  });
}

const UNIT =
  /Statement$|Declaration$|Definition$|Signature$|^Property$|^JSXElement$|^JSXAttribute$|^TSEnumMember$|^TSParameterProperty$|^SwitchCase$/;
const BODY = /^BlockStatement$|^ClassBody$|^TSInterfaceBody$|^TSModuleBlock$|^SwitchCase$|^StaticBlock$/;

/** What a directive can cover, outer before inner, in order of their start. */
function units(program: EsNode): Unit[] {
  const found: Unit[] = [];
  const stack: { n: EsNode; around: readonly Unit[] }[] = [{ n: program, around: [] }];
  while (stack.length > 0) {
    const { n, around } = stack.pop()!;
    let inside = around;
    if (UNIT.test(n.type)) {
      const unit: Unit = { start: n.start, end: n.end };
      if (n.type === "SwitchCase") unit.body = n.consequent[0]?.start;
      found.push(unit);
      inside = [...around, unit];
    }
    if (BODY.test(n.type))
      for (const unit of n.type === "SwitchCase" ? around : inside)
        if (unit.body === undefined || unit.body > n.start) unit.body = n.start;
    for (const key in n) {
      const child = n[key];
      if (child === null || typeof child !== "object" || key === "parent") continue;
      if (Array.isArray(child)) {
        for (const item of child)
          if (item != null && typeof item.type === "string") stack.push({ n: item, around: inside });
      } else if (typeof child.type === "string") stack.push({ n: child, around: inside });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
