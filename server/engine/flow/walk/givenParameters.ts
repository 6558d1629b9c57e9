// Parameters of handlers that a framework fills with what the caller sends, by their decorators: `@Body()`, `@QueryParam("q")`,
// `@requestBody()`, `@param.path.string("id")`. Input: the decorators of one parameter. Output: yes or no.
import { type AnnotationFact, NodeKind } from "../../facts/types.js";
import { nameOf } from "../../link/names.js";
import { factsOf, type Program, stringAt, strip } from "../../link/program.js";

const BODIES = /^(Body|BodyParams|requestBody)$/;
const PARTS =
  /^(Params?|PathParams?|Path|Query|Queries|QueryParams?|RawQueryParams|BodyParam|BodyProp|Args?|Payload|MessageBody)$/;
/** `@param.query.number`, `@param.filter`: what it is of stands before. */
const OF_REQUEST = /^(path|query|header|cookie|param)$/;

/** All of the body. */
export function isBodyGiven(annotations: readonly AnnotationFact[]): boolean {
  return annotations.some(({ name }) => BODIES.test(name));
}

export function isGivenByCaller(p: Program, file: number, annotations: readonly AnnotationFact[]): boolean {
  return annotations.some(({ name, node }) => BODIES.test(name) || PARTS.test(name) || isParamOf(p, file, node));
}

/** `@param.path.string("id")` */
function isParamOf(p: Program, file: number, node: number): boolean {
  if (node < 0) return false;
  const { nodes } = factsOf(p, file);
  let at = strip(p, file, node);
  if (nodes.kind[at] === NodeKind.call) at = strip(p, file, nodes.a[at]!);
  const words: string[] = [];
  for (let hops = 0; hops < MAX_PARTS && nodes.kind[at] === NodeKind.load && nodes.b[at]! >= 0; hops++) {
    words.unshift(stringAt(p, file, nodes.b[at]!));
    at = strip(p, file, nodes.a[at]!);
  }
  return words.length > 0 && nameOf(p, file, at) === "param" && (words.length === 1 || OF_REQUEST.test(words[0]!));
}
const MAX_PARTS = 3;
