// The parsers behind the TypeScript front end: oxc (native, default) and typescript-eslint (portable, oracle).
// Each is loaded when it is first used; `typescript` only for text with syntax errors or on the portable path.
import { createRequire } from "node:module";
import type { EsComment, EsNode, EsParse, EsParser } from "../engine/api.js";
import { mayNestTooDeeply } from "./nesting.js";
import { createRawParser, type OxcParse } from "./rawTransfer.js";

type OxcModule = typeof import("oxc-parser");
type TypeScriptModule = typeof import("typescript");
interface EslintParserModule {
  parseForESLint(
    text: string,
    options: Record<string, unknown>,
  ): { ast: EsNode & { comments: (EsNode & { value: string })[] } };
}

const load = createRequire(__filename);

export function createOxcParser(): EsParser {
  let oxc: OxcModule | null | undefined;
  let portable: EsParser | undefined;
  let parse: OxcParse | undefined;
  return {
    id: "oxc",
    version: "oxc-0.159",
    parse(fileName, text) {
      if (mayNestTooDeeply(text)) {
        portable ??= createTypeScriptEslintParser();
        return portable.parse(fileName, text);
      }
      // No native binding for this machine: the portable parser gives the same facts.
      if (oxc === undefined) oxc = tryOxc();
      if (oxc === null) {
        portable ??= createTypeScriptEslintParser();
        return portable.parse(fileName, text);
      }
      const options = {
        astType: "ts",
        lang: /\.d\.[cm]?ts$/i.test(fileName) ? "dts" : languageOf(fileName),
        sourceType: "unambiguous",
        preserveParens: false,
      } as const;
      // Memory of its own is what Electron does not let native code hand out.
      parse ??= (process.versions.electron === undefined && createRawParser(oxc, load)) || oxc.parseSync;
      const result = parse(fileName, text, options);
      const errors = result.errors
        .filter((e) => e.severity === "Error")
        .map((e) => ({ message: e.message, start: e.labels[0]?.start ?? 0, end: e.labels[0]?.end ?? 0 }));
      return { program: result.program as unknown as EsNode, comments: result.comments as EsComment[], errors };
    },
    brokenRanges,
  };
}

/** Which parser reads TypeScript on this machine. */
export function parserInUse(): string {
  return nativeParserLoads() ? createOxcParser().version : "typescript-eslint (no native binding)";
}

/** False: the portable parser stands in, with the same facts in more time. */
export function nativeParserLoads(): boolean {
  return tryOxc() !== null;
}

/** Null where its native binding cannot be loaded. */
function tryOxc(): OxcModule | null {
  try {
    const found = load("oxc-parser") as OxcModule;
    found.parseSync("probe.ts", "0", {});
    return found;
  } catch {
    return null;
  }
}

export function createTypeScriptEslintParser(): EsParser {
  let parser: EslintParserModule | undefined;
  return {
    id: "typescript-eslint",
    version: "tseslint-8",
    parse(fileName, text): EsParse {
      parser ??= load("@typescript-eslint/parser") as EslintParserModule;
      try {
        const { ast } = parser.parseForESLint(text, {
          range: true,
          loc: false,
          comment: true,
          tokens: false,
          filePath: fileName,
          sourceType: "module",
          ecmaFeatures: { jsx: languageOf(fileName) !== "ts" },
          errorOnUnknownASTType: false,
          allowInvalidAST: true,
          suppressDeprecatedPropertyWarnings: true,
        });
        addPositions(ast);
        const comments = ast.comments.map((c) => ({
          type: c.type as EsComment["type"],
          value: c.value,
          start: c.range[0],
          end: c.range[1],
        }));
        return { program: ast, comments, errors: [] };
      } catch (error) {
        const at = (error as { index?: number }).index ?? 0;
        const errors = [{ message: "syntax error", start: at, end: at }];
        return { program: EMPTY, comments: [], errors, tooDeep: error instanceof RangeError };
      }
    },
    brokenRanges,
  };
}

const EMPTY: EsNode = { type: "Program", start: 0, end: 0, body: [] };

function languageOf(fileName: string): "ts" | "tsx" | "jsx" {
  if (/\.(ts|mts|cts)$/i.test(fileName)) return "ts";
  return /\.tsx$/i.test(fileName) ? "tsx" : "jsx";
}

/** typescript-estree gives `range`; the extractor reads `start` and `end`. */
function addPositions(root: EsNode): void {
  const stack: EsNode[] = [root];
  while (stack.length > 0) {
    const n = stack.pop()!;
    if (n.range) {
      n.start = n.range[0];
      n.end = n.range[1];
    }
    for (const key in n) {
      if (key === "parent" || key === "comments" || key === "tokens" || key === "range") continue;
      const child = n[key];
      if (child === null || typeof child !== "object") continue;
      if (Array.isArray(child)) {
        for (const item of child) if (item && typeof item.type === "string") stack.push(item);
      } else if (typeof child.type === "string") stack.push(child);
    }
  }
}

/** Smallest statements or members around each syntax error, by a parser that recovers. */
function brokenRanges(fileName: string, text: string): { start: number; end: number }[] {
  const ts = load("typescript") as TypeScriptModule;
  const kind = { ts: ts.ScriptKind.TS, tsx: ts.ScriptKind.TSX, jsx: ts.ScriptKind.JSX }[languageOf(fileName)];
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, false, kind);
  const diagnostics = (source as unknown as { parseDiagnostics: { start: number; length: number }[] }).parseDiagnostics;
  const ranges = new Map<number, number>();
  const last = source.statements.at(-1)?.end ?? 0;
  for (const d of diagnostics.slice(0, 200)) {
    // What is missing at the end of the text is missing in the last statement.
    const where = Math.min(d.start, last);
    let at: { start: number; end: number } = { start: 0, end: text.length };
    const visit = (node: import("typescript").Node): void => {
      if (node.pos > where || node.end < where) return;
      if ((ts.isStatement(node) && !ts.isBlock(node)) || ts.isClassElement(node) || ts.isTypeElement(node)) {
        at = { start: Math.min(node.getStart(source), d.start), end: Math.max(node.end, d.start) };
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    ranges.set(at.start, Math.max(at.end, ranges.get(at.start) ?? 0));
  }
  return [...ranges].map(([start, end]) => ({ start, end })).sort((a, b) => a.start - b.start);
}
