// A schema of GraphQL inside code, as facts may hold it: the fields of its root types that carry directives, and those.
// Input: the text. Output: "graphql Query.claim@auth@logged Mutation.pay@auth"; undefined when it is no such schema. Invariant:
// names of the schema only, no description and no argument.
export const GRAPHQL = "graphql";

const ROOT = /(?:^|[\s}])(?:extend\s+)?type\s+(Query|Mutation|Subscription)(?!\w)/g;
/** Descriptions, texts and comments, in which anything may stand. */
const SAID = /"""[\s\S]*?"""|"[^"\n]*"|#[^\n]*/g;
const TOKEN = /@[A-Za-z_]\w{0,60}|[A-Za-z_]\w{0,60}|[^\s\w]/g;
const NAME = /^[A-Za-z_]/;
const MAX_SHAPE = 4000;
const MAX_TEXT = 100_000;
const MAX_ROOTS = 20;

export function graphqlShape(text: string): string | undefined {
  if (text.length > MAX_TEXT || !text.includes("@") || !text.includes("type ")) return undefined;
  const plain = text.replace(SAID, " ");
  const fields: string[] = [];
  let length = 0;
  for (const { 1: root = "", index, 0: head } of [...plain.matchAll(ROOT)].slice(0, MAX_ROOTS)) {
    for (const field of fieldsIn(plain, index + head.length)) {
      length += root.length + field.length + 2;
      if (length > MAX_SHAPE) return undefined;
      fields.push(`${root}.${field}`);
    }
  }
  return fields.length === 0 ? undefined : [GRAPHQL, ...fields].join(" ");
}

/** Fields with directives of the type whose name ends there: "claim@auth@logged". */
function fieldsIn(text: string, start: number): string[] {
  const found: string[] = [];
  let depth = 0;
  let isOpen = false;
  let name = "";
  let before = "";
  let marks = "";
  const close = () => {
    if (name !== "" && marks !== "") found.push(name + marks);
    marks = "";
  };
  for (const [token] of text.slice(start).matchAll(TOKEN)) {
    if (token === "{" && !isOpen) isOpen = true;
    else if (!isOpen && NAME.test(token) && /^(type|input|enum|extend|interface|union|scalar)$/.test(token))
      return found;
    else if (isOpen && depth === 0 && token === "}") break;
    else if (isOpen && depth === 0 && token.startsWith("@")) marks += token;
    else if (isOpen && depth === 0 && (token === "(" || token === ":") && NAME.test(before)) {
      close();
      name = before;
    }
    // `claim(id: ID!): Claim`: the colon behind the arguments begins no field.
    if (isOpen && token === "(") depth++;
    else if (isOpen && token === ")") depth--;
    before = token;
  }
  close();
  return found;
}
