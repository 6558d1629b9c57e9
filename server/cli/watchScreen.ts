// The screen of --watch on a terminal: its other buffer, so that nothing is left behind, and the keys that are pressed.
import type { ScreenSize } from "../report/api.js";
import type { CheckPlan } from "./checkPlan.js";

export interface Screen {
  size(): ScreenSize & { foot: string };
  clear(): void;
  /** A line more. */
  say(line: string): void;
  /** 0 to 1, of a run that takes a while. */
  progress(part: number): void;
  keys(on: { r(): void; f(): void; q(): void; interrupt(): void }): void;
  close(): void;
}

const ENTER = "\u001b[?1049h\u001b[?25l";
const LEAVE = "\u001b[?25h\u001b[?1049l";
const CLEAR = "\u001b[2J\u001b[H";
const INTERRUPT = "\u0003";

/** Undefined where it would be of no use: no terminal on both sides, or a report for programs. */
export function createScreen({ outputs, flags, terminal }: CheckPlan): Screen | undefined {
  const { stdin, stdout } = process;
  const isText = outputs.some((o) => o.format === "text" && o.file === undefined);
  if (!stdin.isTTY || !stdout.isTTY || !isText) return undefined;
  let closed = false;
  let told = 0;
  let pressed: ((text: string) => void) | undefined;
  const write = (text: string) => {
    if (!closed) stdout.write(text);
  };
  const leave = () => {
    if (closed) return;
    stdout.write(LEAVE);
    closed = true;
    stdin.setRawMode(false);
    if (pressed) stdin.off("data", pressed);
    stdin.pause();
    process.off("exit", leave);
  };
  // Whatever ends the process, the terminal is given back as it was.
  process.on("exit", leave);
  write(ENTER + CLEAR);
  return {
    size: () => ({ rows: stdout.rows || 24, columns: stdout.columns || 80, foot: terminal.say("watchKeys") }),
    clear: () => write(CLEAR),
    say: (line) => write(`${line}\r\n`),
    progress(part) {
      const percent = Math.floor(part * 100);
      if (flags.progress && percent !== told) write(`\u001b[H${percent} %\u001b[K`);
      told = percent;
    },
    keys(on) {
      stdin.setRawMode(true);
      stdin.setEncoding("utf8");
      pressed = (text) => {
        if (text.includes(INTERRUPT)) on.interrupt();
        else if (text === "r" || text === "f" || text === "q") on[text]();
      };
      stdin.on("data", pressed);
      stdin.resume();
    },
    close: leave,
  };
}
