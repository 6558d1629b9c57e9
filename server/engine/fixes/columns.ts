// Columns: named at a query that names none, as an option of one of its arguments or the argument itself; marked where they
// are declared.
import type { FixChange } from "../diagnostics/fix.js";
import type { EsNode } from "../frontends/typescript/esNode.js";
import { commentBefore, indentAt, lineEnd, type TextEdit } from "./edits.js";
import { chainTo, firstOf, keyOf } from "./tree.js";

export function nameColumns(
  text: string,
  program: EsNode,
  { at, argument, option, as, names }: Extract<FixChange, { kind: "name-columns" }>,
): TextEdit[] | undefined {
  const call = chainTo(program, at).findLast((n) => n.type === "CallExpression" && n.end === at.end);
  if (!call || names.length === 0) return undefined;
  const args: EsNode[] = call.arguments;
  if (args.some((a) => a.type === "SpreadElement") || args.length < argument - 1) return undefined;
  const quote = /"/.test(text) || !/'/.test(text) ? '"' : "'";
  const list =
    as === "flags"
      ? `{ ${names.map((n) => `${n}: true`).join(", ")} }`
      : as === "list"
        ? `[${names.map((n) => quote + n + quote).join(", ")}]`
        : quote + names.join(" ") + quote;
  const code = option === "" ? list : `${option}: ${list}`;
  const given = args[argument];
  if (given) return option === "" ? undefined : intoObject(text, given, option, code);
  const whole = option === "" ? code : `{ ${code} }`;
  const last = args[args.length - 1];
  if (last) return [{ start: last.end, end: last.end, text: `, ${whole}` }];
  // A condition stands before the columns.
  const end = call.end - 1;
  return [{ start: end, end, text: argument === 0 ? whole : `{}, ${whole}` }];
}

function intoObject(text: string, object: EsNode, option: string, code: string): TextEdit[] | undefined {
  if (object.type !== "ObjectExpression") return undefined;
  const properties: EsNode[] = object.properties;
  if (properties.some((p) => p.type === "SpreadElement" || keyOf(p) === option)) return undefined;
  const last = properties[properties.length - 1];
  if (!last) return [{ start: object.start, end: object.end, text: `{ ${code} }` }];
  const broken = text.slice(object.start, last.start).includes("\n");
  const gap = broken ? lineEnd(text) + indentAt(text, last.start) : " ";
  return [{ start: last.end, end: last.end, text: `,${gap}${code}` }];
}

export function markDeclaration(
  text: string,
  program: EsNode,
  { at, mark }: Extract<FixChange, { kind: "mark-declaration" }>,
): TextEdit[] | undefined {
  const declaration = chainTo(program, at).findLast((n) => DECLARATION.test(n.type));
  const comment = `/** ${mark} */`;
  return declaration && [commentBefore(text, firstOf(declaration), [comment, comment])];
}
const DECLARATION = /^(TSAbstract)?(PropertyDefinition|AccessorProperty)$|^Property$|^TSPropertySignature$/;
