// Names brought into a file the way it brings in others: into an import that is there, or a new one below the last, with
// the file's quotes, semicolons and kind of module. Input: the tree and what is needed. Output: edits.
import type { ImportNeed } from "../diagnostics/fix.js";
import type { EsNode } from "../frontends/typescript/esNode.js";
import { lineEnd, nextLine, type TextEdit } from "./edits.js";

export function importEdits(text: string, program: EsNode, needs: readonly ImportNeed[]): TextEdit[] {
  const byModule = new Map<string, Set<string>>();
  for (const { module, name } of needs) byModule.set(module, (byModule.get(module) ?? new Set()).add(name));
  const edits: TextEdit[] = [];
  const fresh: string[] = [];
  for (const [module, names] of byModule) {
    const there: EsNode[] = program.body.filter(
      (n: EsNode) => n.type === "ImportDeclaration" && n.source.value === module && n.importKind !== "type",
    );
    const missing = [...names].filter((name) => !there.some((n) => isImported(n, name))).sort();
    if (missing.length === 0) continue;
    const open = there.find((n) => /\{[^}]*\}/.test(text.slice(n.start, n.source.start)));
    if (open) edits.push(intoBraces(text, open, missing));
    else fresh.push(...statement(text, program, module, missing));
  }
  if (fresh.length > 0) edits.push(newLines(text, program, fresh));
  return edits;
}

function isImported(declaration: EsNode, name: string): boolean {
  return declaration.specifiers.some(
    (s: EsNode) =>
      s.type === "ImportSpecifier" && s.imported.name === name && s.local.name === name && s.importKind !== "type",
  );
}

function intoBraces(text: string, declaration: EsNode, names: readonly string[]): TextEdit {
  const named: EsNode[] = declaration.specifiers.filter((s: EsNode) => s.type === "ImportSpecifier");
  const last = named[named.length - 1];
  if (last) {
    const broken = text.slice(text.indexOf("{", declaration.start), last.start).includes("\n");
    const indent = /[ \t]*$/.exec(text.slice(0, last.start))![0];
    const gap = broken ? lineEnd(text) + indent : " ";
    return { start: last.end, end: last.end, text: names.map((n) => `,${gap}${n}`).join("") };
  }
  const open = text.indexOf("{", declaration.start) + 1;
  return { start: open, end: text.indexOf("}", open), text: ` ${names.join(", ")} ` };
}

function statement(text: string, program: EsNode, module: string, names: readonly string[]): string[] {
  const style = styleOf(text, program);
  const source = style.quote + module + style.quote;
  const list = `{ ${names.join(", ")} }`;
  const code = style.require ? `const ${list} = require(${source})` : `import ${list} from ${source}`;
  return [code + style.end];
}

/** Quotes, ends of statements and kind of module of a file. */
export function styleOf(text: string, program: EsNode): { quote: string; end: string; require: boolean } {
  const body: EsNode[] = program.body;
  const imports = body.filter((n) => n.type === "ImportDeclaration");
  const requires = body.filter(isRequire);
  const exports = body.some((n) => /^Export/.test(n.type));
  const first = imports[0] ?? requires[0];
  const quote = /["'](?=[^"']*["'])/.exec(first ? text.slice(first.start, first.end) : text)?.[0] ?? '"';
  const end = body.some((n) => text[n.end - 1] === ";") || body.length === 0 ? ";" : "";
  return { quote, end, require: imports.length === 0 && !exports && requires.length > 0 };
}

function isRequire(n: EsNode): boolean {
  return requiredBy(n) !== undefined;
}

/** Module of `const x = require("module")`. */
export function requiredBy(n: EsNode): string | undefined {
  const call = n.type === "VariableDeclaration" ? n.declarations[0]?.init : undefined;
  if (call?.type !== "CallExpression" || call.callee.name !== "require") return undefined;
  return String(call.arguments[0]?.value ?? "");
}

/** Below the last import; else below what must stand first ("use strict", a line for the shell, a heading comment). */
function newLines(text: string, program: EsNode, lines: readonly string[]): TextEdit {
  const eol = lineEnd(text);
  const body: EsNode[] = program.body;
  const heads = body.filter((n) => n.type === "ImportDeclaration" || isRequire(n));
  const directives = body.filter((n) => n.type === "ExpressionStatement" && typeof n.directive === "string");
  const above = heads[heads.length - 1] ?? directives[directives.length - 1];
  if (above) {
    const at = nextLine(text, above.end);
    const open = text[at - 1] !== "\n" ? eol : "";
    return { start: at, end: at, text: open + lines.map((l) => l + eol).join("") };
  }
  const at = text.startsWith("#!") ? nextLine(text, 0) : (program.head ?? 0);
  return { start: at, end: at, text: lines.map((l) => l + eol).join("") + eol };
}
