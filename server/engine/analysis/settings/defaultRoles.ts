// Roles that somebody gets when nothing says which, and that may do everything: `role ?? "admin"`, `newStaff() { role: "superadmin" }`, `@Column({ default: "admin" })`,
// `@default(ADMIN)`, `role = "admin"` of a parameter. Input: one file. Output: one entry per place. Invariant: what is chosen by
// a condition is no default, and what is named for administrators makes them.
import { matches, wordsOf } from "../../classify/words.js";
import { LiteralKind, NodeFlag, NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { property } from "../../flow/walk/modelled.js";
import { nameOf } from "../../link/names.js";
import { callableAt, factsOf, listOf, stringAt, strip } from "../../link/program.js";
import { propertiesIn, rangeOf } from "../evidence/defaultValues.js";
import type { PermissionTerms } from "../requests/terms.js";
import type { Broad } from "./broadPermissions.js";

export function defaultRoles(ctx: FlowContext, terms: PermissionTerms, file: number): Broad[] {
  const { strings, records, callables, bindings, nodes, language } = factsOf(ctx.p, file);
  const isPrisma = language === "prisma";
  if (!isPrisma && !strings.some((text) => text.length < MAX_NAME && matches(terms.fallbacks, wordsOf(text))))
    return [];
  const isRole = (name: string) => name.length < MAX_NAME && matches(terms.roleNames, wordsOf(name));
  const found: Broad[] = [];
  const add = (at: number, name: string, role: string | undefined) => {
    if (role === undefined || !matches(terms.fallbacks, wordsOf(role)) || makesSeniors(ctx, terms, file, at)) return;
    found.push({ ...rangeOf(ctx, file, at), kind: "fallback", choice: `${name}: ${role}`, to: role, table: "" });
  };
  for (const { fields, name: owner } of records)
    for (const { name, annotations } of fields) {
      if (!isRole(name)) continue;
      for (const { node, args, name: mark, start, end } of annotations) {
        const role = args?.[0]?.replace(/^.*\./, "");
        if (mark === "default" && role !== undefined && matches(terms.fallbacks, wordsOf(role)))
          if (!matches(terms.seniors, wordsOf(owner)))
            found.push({ start, end, kind: "fallback", choice: `${name}: ${role}`, to: role, table: "" });
        if (node < 0 || nodes.kind[node] !== NodeKind.call) continue;
        for (const arg of listOf(ctx.p, file, node)) {
          const given = optionIn(ctx, file, arg);
          if (given !== undefined) add(given, name, roleAt(ctx, file, given));
        }
      }
    }
  if (isPrisma) return found;
  for (const { params, returns } of callables) {
    for (const value of returns) {
      const given = otherwise(ctx, file, value, isRole);
      if (given !== undefined) add(given, ROLE, roleAt(ctx, file, given));
    }
    for (const { name, default: given } of params)
      if (given >= 0 && isRole(name)) add(given, name, roleAt(ctx, file, given));
  }
  for (const { name, versions } of bindings) {
    const other = isRole(name) && versions.length === 1 ? otherwise(ctx, file, versions[0]!, isRole) : undefined;
    if (other !== undefined) add(other, name, roleAt(ctx, file, other));
  }
  for (const { name, value } of propertiesIn(ctx, file)) {
    if (!isRole(name)) continue;
    const given = otherwise(ctx, file, value, isRole) ?? optionIn(ctx, file, value);
    if (given !== undefined) add(given, name, roleAt(ctx, file, given));
    else if (makesAnybody(ctx, terms, file, value)) {
      const role = roleAt(ctx, file, value);
      if (role !== undefined && matches(terms.highest, wordsOf(role))) add(value, name, role);
    }
  }
  return found;
}
const MAX_NAME = 40;
/** What a function gives back that chooses one. */
const ROLE = "role";

/** The second of `given.role ?? "admin"`. */
function otherwise(
  ctx: FlowContext,
  file: number,
  value: number,
  isRole: (name: string) => boolean,
): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, value);
  if (nodes.kind[at] !== NodeKind.join || !(nodes.flags[at]! & NodeFlag.expression)) return undefined;
  const [first, second, ...more] = [...listOf(ctx.p, file, at)].map((one) => strip(ctx.p, file, one));
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const isGiven = nodes.start[first]! === nodes.start[at]! && isRole(nameOf(ctx.p, file, first));
  return isGiven && nodes.kind[second] !== NodeKind.join ? second : undefined;
}

/** `{ type: String, default: "admin" }` */
function optionIn(ctx: FlowContext, file: number, node: number): number | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.object) return undefined;
  return property(ctx, file, at, "default") ?? property(ctx, file, at, "defaultValue");
}

/** A text, or the member of a list of roles: `Role.ADMIN`. */
function roleAt(ctx: FlowContext, file: number, node: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] === NodeKind.load) return stringAt(ctx.p, file, nodes.b[at]!);
  const isText = nodes.kind[at] === NodeKind.literal && nodes.a[at] === LiteralKind.string && nodes.b[at]! >= 0;
  return isText ? stringAt(ctx.p, file, nodes.b[at]!) : undefined;
}

/** `newStaff(id) { return { id, role: "superadmin" }; }`: whoever is made gets it. */
function makesAnybody({ p }: FlowContext, { makes }: PermissionTerms, file: number, node: number): boolean {
  const { nodes, callables } = factsOf(p, file);
  const fact = callables[callableAt(p, file, nodes.start[node]!)]!;
  return matches(makes, wordsOf(fact.name)) && fact.blocks.every(({ condition }) => condition < 0);
}

/** `createAdmin(email, role = "admin")` */
function makesSeniors({ p }: FlowContext, { seniors }: PermissionTerms, file: number, node: number): boolean {
  const { nodes, callables, records } = factsOf(p, file);
  for (let at = callableAt(p, file, nodes.start[node]!); at > 0; at = callables[at]!.parent) {
    const { name, owner } = callables[at]!;
    if (matches(seniors, wordsOf(name)) || matches(seniors, wordsOf(records[owner]?.name ?? ""))) return true;
  }
  return false;
}
