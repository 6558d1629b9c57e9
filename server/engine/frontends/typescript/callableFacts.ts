// Facts of a function, as they are before its body is read.
import { type CallableFact, NONE } from "../../facts/types.js";

/** What is inside is added as it is met. */
export function callableWith(
  head: Pick<
    CallableFact,
    | "name"
    | "nameStart"
    | "nameEnd"
    | "start"
    | "end"
    | "kind"
    | "owner"
    | "parent"
    | "static"
    | "async"
    | "generator"
    | "annotations"
  >,
): CallableFact {
  const { annotations, ...own } = head;
  return {
    ...own,
    params: [],
    returnType: NONE,
    typeParams: [],
    returns: [],
    returnBlocks: [],
    throws: [],
    calls: [],
    callBlocks: [],
    stores: [],
    blocks: [],
    annotations,
  };
}
