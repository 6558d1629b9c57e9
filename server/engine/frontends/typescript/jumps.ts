// Where jumps go: break, continue, return and throw find the statement they end, through `finally` blocks on the way.
// Input: the jump and the frames around it. Output: edges between blocks and the versions that arrive at the target.
import { NONE } from "../../facts/types.js";
import {
  type Arrival,
  changesSince,
  type Extraction,
  type Frame,
  here,
  link,
  newBlock,
  type Pending,
} from "./context.js";

export function pushFrame(x: Extraction, kind: Frame["kind"], labels: string[] = []): Frame {
  const frame: Frame = {
    kind,
    labels,
    mark: x.journal.length,
    breakBlock: NONE,
    continueBlock: NONE,
    breaks: [],
    continues: [],
    handlerBlock: NONE,
    finalBlock: NONE,
    pending: [],
    assigned: new Map(),
  };
  x.frames.push(frame);
  return frame;
}

/** `break` (or `continue`, with `again`). One without a target is a syntax error elsewhere and ends the block. */
export function jump(x: Extraction, label: string | undefined, again: boolean): void {
  if (x.dead) return;
  const target = x.frames.findLast((f) =>
    label !== undefined ? f.labels.includes(label) : f.kind === "loop" || (f.kind === "switch" && !again),
  );
  if (target) {
    (again ? target.continues : target.breaks).push(arrival(x, target));
    route(x, x.block, { frame: target, again }, x.frames.length);
  }
  x.dead = true;
}

/** `return` or `throw`. */
export function leave(x: Extraction, exit: "return" | "throw"): void {
  if (x.dead) return;
  route(x, x.block, { exit }, x.frames.length);
  x.dead = true;
}

function arrival(x: Extraction, frame: Frame): Arrival {
  return { changes: changesSince(x, frame.mark), dead: false };
}

/** Edge from a block to where the jump leads, seen from inside the first `depth` frames. */
export function route(x: Extraction, block: number, to: Pending, depth: number): void {
  for (let i = depth - 1; i >= 0; i--) {
    const frame = x.frames[i]!;
    if ("exit" in to && to.exit === "throw" && frame.handlerBlock !== NONE) return link(x, block, frame.handlerBlock);
    if (frame.finalBlock !== NONE) {
      link(x, block, frame.finalBlock);
      wait(frame, to);
      return;
    }
    if ("frame" in to && to.frame === frame) return link(x, block, to.again ? frame.continueBlock : frame.breakBlock);
  }
  if (!("exit" in to)) return;
  here(x).blocks[block]!.exit = to.exit;
}

/** Remembers what happens after the `finally` block, once per target. */
export function wait(frame: Frame, to: Pending): void {
  const same = (p: Pending) =>
    "exit" in p ? "exit" in to && p.exit === to.exit : "frame" in to && p.frame === to.frame && p.again === to.again;
  if (!frame.pending.some(same)) frame.pending.push(to);
}

/** The jumps that waited for a `finally` block go on from its end, each from a block of its own. */
export function resume(x: Extraction, from: number, pending: readonly Pending[]): void {
  for (const to of pending) {
    const block = newBlock(x);
    link(x, from, block);
    route(x, block, to, x.frames.length);
  }
}
