// The inventory of a finished run, in turns: it leans on the answers that the session keeps, so no run may be under way, and
// one that begins ends it.
import { createKeptAnswers, type Inventory } from "../engine/api.js";
import { TURN } from "./extraction.js";
import { pause, type RunControl, type State } from "./sessionState.js";
import type { Snapshot } from "./snapshot.js";

/** Undefined when it was cancelled, or a run began meanwhile. */
export async function inventoryInTurns(
  s: State,
  snapshot: Snapshot,
  control: Pick<RunControl, "cancelled" | "turn">,
): Promise<Inventory | undefined> {
  const known = s.inventories.get(snapshot);
  if (known) return known;
  if (s.running) return undefined;
  const { runs } = s;
  const kept = s.last?.snapshot === snapshot ? s.answers : undefined;
  const steps = snapshot.inventorySteps(kept);
  let turn = performance.now();
  for (;;) {
    const step = next(s, steps);
    if (step.done) {
      s.inventories.set(snapshot, step.value);
      return step.value;
    }
    if (performance.now() - turn < (control.turn ?? TURN)) continue;
    await pause();
    if (control.cancelled() || s.runs !== runs) return undefined;
    turn = performance.now();
  }
}

function next(s: State, steps: Generator<number, Inventory>) {
  try {
    return steps.next();
  } catch (error) {
    // Half of an answer may be kept.
    s.answers = createKeptAnswers();
    throw error;
  }
}
