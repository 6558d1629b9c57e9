// Memory at rest: what V8 would clean only under pressure is cleaned once when nothing has happened for a while.
import { createCleaner } from "../node/api.js";

/** Milliseconds after the last run. */
const REST = 5000;

export interface Rest {
  /** A run has ended. */
  soon(): void;
  /** There is work again. */
  never(): void;
  /** Between steps of work that makes much and keeps nothing of it. */
  between(): void;
}

export function createRest(): Rest {
  const { young, all } = createCleaner();
  let timer: NodeJS.Timeout | undefined;
  const never = () => clearTimeout(timer);
  return {
    soon() {
      never();
      timer = setTimeout(all, REST).unref();
    },
    never,
    between: young,
  };
}
