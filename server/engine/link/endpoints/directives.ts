// Directives of a schema that stand before its members: `claim(id: ID!): Claim @auth @logged` of `makeExecutableSchema({ typeDefs,
// resolvers })`. Input: the registration of the members, one of them ("Query.claim"), and the registrations of the program.
// Output: the member, marked with its directives, and behind the functions that ask for them. Invariant: a directive that no
// function asks for is left to its name.
import { GRAPHQL } from "../../facts/graphqlShape.js";
import { NodeKind } from "../../facts/types.js";
import { callableAt, factsOf, listOf, literalText, type Program } from "../program.js";
import type { Endpoint } from "./endpoints.js";
import { definition } from "./handlers.js";
import { heldUnder, type Place } from "./memberEndpoints.js";
import type { Registration } from "./registrations.js";

const MAX_DEPTH = 5;

export function withDirectives(
  p: Program,
  { row, file, args }: Registration,
  endpoint: Endpoint,
  all: readonly Registration[],
): Endpoint {
  const { definitions } = row;
  if (definitions === undefined) return endpoint;
  const schemas = args
    .flatMap((arg) => heldUnder(p, { file, node: arg }, definitions))
    .flatMap((held) => schemasAt(p, held, 0));
  const marks = schemas.flatMap((schema) => directivesOf(schema, endpoint.route));
  if (marks.length === 0) return endpoint;
  const around = marks.map((name): Endpoint["around"][number] => {
    const asking = all.filter((one) => one.row.role === "directive" && one.path === name);
    const bodies = asking.map((one) => ({
      file: one.file,
      callable: callableAt(p, one.file, factsOf(p, one.file).nodes.start[one.call]!),
    }));
    return { kind: "middleware", name, package: "", bodies };
  });
  return { ...endpoint, marks: [...(endpoint.marks ?? []), ...marks], around: [...around, ...endpoint.around] };
}

/** Texts of a schema as facts hold them: written there, in a variable, tagged, in a list. */
function schemasAt(p: Program, { file, node }: Place, depth: number): string[] {
  const at = depth > MAX_DEPTH ? undefined : definition(p, file, node);
  if (!at) return [];
  const { nodes } = factsOf(p, at.file);
  const kind = nodes.kind[at.node];
  if (kind === NodeKind.literal) {
    const text = literalText(p, at.file, at.node) ?? "";
    return text.startsWith(`${GRAPHQL} `) ? [text] : [];
  }
  if (kind !== NodeKind.array && kind !== NodeKind.text && kind !== NodeKind.call) return [];
  return [...listOf(p, at.file, at.node)].flatMap((item) => schemasAt(p, { file: at.file, node: item }, depth + 1));
}

/** "auth" and "logged" of "Query.claim@auth@logged". */
function directivesOf(schema: string, route: string): string[] {
  return schema
    .split(" ")
    .flatMap((field) => (field.startsWith(`${route}@`) ? field.slice(route.length + 1).split("@") : []));
}
