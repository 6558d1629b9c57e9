// One line for what went wrong inside: never a stack of lines, never anything that could be a value of the user's code.
import { maskLine, neutralise, type ValueDetector } from "../engine/api.js";

export type Log = (what: string, error: unknown) => void;

export function createLog(write: (line: string) => void, values: ValueDetector): Log {
  return (what, error) => {
    const text = error instanceof Error ? `${error.name}: ${error.message}${placeOf(error)}` : String(error);
    const [line = ""] = text.split("\n");
    try {
      write(`${what}: ${maskLine(neutralise(line), values, { kind: "data" }).text}`);
    } catch {
      // The connection is gone, and with it whoever would read it.
    }
  };
}

/** The innermost frame, without folders. */
function placeOf(error: Error): string {
  const frame = /\n\s+at (.*)/.exec(error.stack ?? "")?.[1] ?? "";
  return frame === "" ? "" : ` (${frame.replace(/\(?(?:file:\/\/)?(?:[^\s():]*[\\/])?([^\s()\\/]+)\)?$/, "$1")})`;
}
