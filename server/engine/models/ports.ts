// Ports of a call in model rows: "0", "1*", "0.body.x", "this", "this.*", "piped", "return", "0()", "0(1)", "0()return", "0.handler(1)".

export interface Port {
  base:
    | { kind: "arg"; index: number; rest: boolean }
    | { kind: "this" }
    /** What reaches a stage that is an argument of `stream.pipe(…)`. */
    | { kind: "piped" }
    | { kind: "return" }
    /** `under`: members of the argument that lead to the function. */
    | { kind: "callback"; arg: number; param: number; under?: string[] }
    | { kind: "callbackReturn"; arg: number };
  /** Members below it; "*" is any element, "**" each member in its turn. */
  path: string[];
}

const memo = new Map<string, Port | undefined>();

/** Undefined when the text is no port. */
export function parsePort(text: string): Port | undefined {
  if (memo.has(text)) return memo.get(text);
  const port = parse(text);
  memo.set(text, port);
  return port;
}

function parse(text: string): Port | undefined {
  const inner = /^(\d+)\.([^()]+)\((\d*)\)$/.exec(text);
  if (inner) {
    const [, arg, under, param] = inner;
    return {
      base: { kind: "callback", arg: Number(arg), param: Number(param || 0), under: under!.split(".") },
      path: [],
    };
  }
  const m = /^(this|piped|return|(\d+)(\*|\((\d*)\)(return)?)?)((?:\.[^.]+)*)$/.exec(text);
  if (!m) return undefined;
  const path = m[6] ? m[6].slice(1).split(".") : [];
  if (m[1] === "this" || m[1] === "piped" || m[1] === "return") return { base: { kind: m[1] }, path };
  const index = Number(m[2]);
  if (m[5]) return { base: { kind: "callbackReturn", arg: index }, path };
  if (m[3]?.startsWith("(")) return { base: { kind: "callback", arg: index, param: m[4] ? Number(m[4]) : 0 }, path };
  return { base: { kind: "arg", index, rest: m[3] === "*" }, path };
}
