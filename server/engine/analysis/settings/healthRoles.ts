// Roles that advertise and may read what is kept of somebody's health: in tables of roles of settings and of code, and in what
// stands before an endpoint (`@Roles("underwriter", "marketing")`). Input: the facts of a file, or its endpoints. Output: one
// entry per permission. Invariant: figures, codes and lists of what there is are nobody's health, and a list that forbids gives
// nothing.
import { matches, wordsOf } from "../../classify/words.js";
import type { FileFacts, SettingFact } from "../../facts/types.js";
import type { Endpoint } from "../../link/endpoints/endpoints.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf } from "../../link/program.js";
import { placeOf } from "../evidence/endpointPlaces.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { constants } from "../evidence/hazards.js";
import type { PermissionTerms } from "../requests/terms.js";
import type { Broad } from "./broadPermissions.js";

const MAX_NAME = 60;

/** A permission, a path or a name that is about it. */
export function isOfHealth({ health, figures }: PermissionTerms, text: string): boolean {
  if (text.length >= MAX_NAME) return false;
  const words = wordsOf(text);
  return matches(health, words) && !matches(figures, words);
}

/** `roles.marketing.2: "medical-record:read"`, and `roles.1.permissions.0` with `roles.1.name: "marketing"` beside. */
export function healthSettings({ settings }: FileFacts, terms: PermissionTerms): Broad[] {
  return settings.flatMap((setting): Broad[] => {
    const { value, path, keyStart: start, end } = setting;
    if (value === undefined || !GIVEN.test(value) || !isOfHealth(terms, value)) return [];
    const parts = path.split(".");
    const map = parts.findIndex((part) => matches(terms.maps, wordsOf(part)));
    if (map < 0 || parts.some((part) => FORBIDS.test(part))) return [];
    const to = parts[map + 1] ?? "";
    const role = /^\d+$/.test(to) ? namedBeside(settings, parts.slice(0, map + 2).join(".")) : to;
    return role !== "" && matches(terms.advertisers, wordsOf(role))
      ? [{ start, end, kind: "health", choice: value, to: role, table: "" }]
      : [];
  });
}
/** `bingli:read`, `health_record.view`: something, and what may be done with it. */
const GIVEN = /^[\w\u3400-\u9fff-]+[:.][\w*\u3400-\u9fff-]+$/;
const FORBIDS = /deny|denied|exclu|forbid|except|without|never|禁/i;

function namedBeside(settings: readonly SettingFact[], prefix: string): string {
  const named = settings.find(
    ({ path }) => /^\.(name|role|code|id|key)$/.test(path.slice(prefix.length)) && path.startsWith(prefix),
  );
  return named?.value ?? "";
}

/** What stands before an endpoint names the roles that may call it. */
export function healthRoutes({ ctx, handlers }: FlowIndex, terms: PermissionTerms, file: number): Broad[] {
  return handlers.in(file).flatMap(({ callable, endpoints }) => {
    const fact = factsOf(ctx.p, file).callables[callable]!;
    const [endpoint] = endpoints.filter((one) => isOfHealth(terms, lastOf(one.route)) || isOfHealth(terms, fact.name));
    if (!endpoint) return [];
    return [...annotated(ctx, terms, file, callable), ...standing(terms, endpoint, placeOf(fact))].slice(0, 1);
  });
}

/** "medical-history" of "/customers/:id/medical-history/:year". */
function lastOf(route: string): string {
  return (
    route
      .split("/")
      .filter((part) => part !== "" && !/^[:[{*]/.test(part))
      .at(-1) ?? ""
  );
}

function annotated(ctx: FlowIndex["ctx"], terms: PermissionTerms, file: number, callable: number): Broad[] {
  const { callables, nodes } = factsOf(ctx.p, file);
  return callables[callable]!.annotations.flatMap(({ name, node, start, end }): Broad[] => {
    if (node < 0 || !matches(terms.maps, wordsOf(name))) return [];
    const given = [...listOf(ctx.p, file, node)].flatMap((arg) => {
      const texts = constants(ctx, file, arg);
      // `Role.Marketing` of another file.
      return texts.length > 0 ? texts : nameOf(ctx.p, file, arg);
    });
    const to = given.find((role) => matches(terms.advertisers, wordsOf(role)));
    return to === undefined || nodes.start[node]! < 0
      ? []
      : [{ start, end, kind: "health", choice: `@${name}`, to, table: "" }];
  });
}

function standing(terms: PermissionTerms, { around }: Endpoint, place: { start: number; end: number }): Broad[] {
  return around.flatMap(({ kind, name, texts }): Broad[] => {
    const asks = kind === "middleware" && matches(terms.any, wordsOf(name)) && !FORBIDS.test(name);
    const to = asks ? texts?.find((role) => matches(terms.advertisers, wordsOf(role))) : undefined;
    return to === undefined ? [] : [{ ...place, kind: "health", choice: name, to, table: "" }];
  });
}
