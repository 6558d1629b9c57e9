// Facts of a function, as they are before its body is read.
import { type CallableFact, NONE } from "../../facts/types.js";

/** What is known before the body is read. */
type Head = Omit<
  CallableFact,
  | "params"
  | "returnType"
  | "typeParams"
  | "returns"
  | "returnBlocks"
  | "throws"
  | "calls"
  | "callBlocks"
  | "stores"
  | "blocks"
>;

/** Member by member: there are tens of thousands of them, and a spread takes ten times as long. */
export function callableWith(head: Head): CallableFact {
  return {
    name: head.name,
    nameStart: head.nameStart,
    nameEnd: head.nameEnd,
    start: head.start,
    end: head.end,
    kind: head.kind,
    owner: head.owner,
    parent: head.parent,
    static: head.static,
    async: head.async,
    generator: head.generator,
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
    annotations: head.annotations,
  };
}
