// Memory at rest: what V8 would clean only under pressure is cleaned once when nothing has happened for a while.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Milliseconds after the last run. */
const REST = 5000;

export interface Rest {
  /** A run has ended. */
  soon(): void;
  /** There is work again. */
  never(): void;
}

export function createRest(): Rest {
  setFlagsFromString("--expose-gc");
  const clean = runInNewContext("gc") as () => void;
  let timer: NodeJS.Timeout | undefined;
  const never = () => clearTimeout(timer);
  return {
    soon() {
      never();
      timer = setTimeout(clean, REST).unref();
    },
    never,
  };
}
