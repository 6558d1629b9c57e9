// Difference of two texts by lines, in the unified form. Input: the texts, and how a line of each is to be shown. Output:
// lines of the hunks. The search is Myers' greedy one (An O(ND) Difference Algorithm, 1986), after equal ends are cut off.

interface Piece {
  kind: " " | "-" | "+";
  /** Line from 1, in the new text for "+", else in the old one. */
  line: number;
}

const CONTEXT = 3;

export function unifiedDiff(
  before: string,
  after: string,
  show: (side: "before" | "after", line: number) => string,
): string[] {
  const pieces = piecesOf(linesOf(before), linesOf(after));
  const out: string[] = [];
  for (const [from, to] of hunks(pieces)) {
    const part = pieces.slice(from, to);
    const old = pieces.slice(0, from).filter((p) => p.kind !== "+").length;
    const now = pieces.slice(0, from).filter((p) => p.kind !== "-").length;
    const olds = part.filter((p) => p.kind !== "+").length;
    const nows = part.filter((p) => p.kind !== "-").length;
    out.push(`@@ -${olds === 0 ? old : old + 1},${olds} +${nows === 0 ? now : now + 1},${nows} @@`);
    for (const { kind, line } of part) out.push(kind + show(kind === "+" ? "after" : "before", line));
  }
  return out;
}

function linesOf(text: string): string[] {
  const lines = text.split("\n");
  if (lines[lines.length - 1] === "") lines.pop();
  return lines;
}

/** Ranges of pieces with three equal ones around each change. */
function hunks(pieces: readonly Piece[]): [number, number][] {
  const ranges: [number, number][] = [];
  pieces.forEach(({ kind }, i) => {
    if (kind === " ") return;
    const from = Math.max(0, i - CONTEXT);
    const to = Math.min(pieces.length, i + CONTEXT + 1);
    const last = ranges[ranges.length - 1];
    if (last && from <= last[1]) last[1] = to;
    else ranges.push([from, to]);
  });
  return ranges;
}

function piecesOf(a: readonly string[], b: readonly string[]): Piece[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const equal = (from: number, count: number): Piece[] =>
    Array.from({ length: count }, (_, i) => ({ kind: " ", line: from + i + 1 }));
  const middle = shortest(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [...equal(0, head), ...middle.map((p) => ({ ...p, line: p.line + head })), ...equal(a.length - tail, tail)];
}

/** Fewest lines taken out and put in. Work grows with lines times changes. */
function shortest(a: readonly string[], b: readonly string[]): Piece[] {
  const steps: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let d = 0; ; d++) {
    steps.push(new Map(reach));
    const next = new Map(reach);
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return traced(a, b, steps);
    }
    reach = next;
  }
}

function traced(a: readonly string[], b: readonly string[], steps: readonly Map<number, number>[]): Piece[] {
  const pieces: Piece[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = steps.length - 1; d >= 0; d--) {
    const reach = steps[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const fromX = d === 0 ? 0 : (reach.get(down ? k + 1 : k - 1) ?? 0);
    const fromY = d === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    while (x > (d === 0 ? 0 : down ? fromX : fromX + 1) && y > (d === 0 ? 0 : down ? fromY + 1 : fromY)) {
      pieces.push({ kind: " ", line: x });
      x--;
      y--;
    }
    if (d === 0) break;
    pieces.push(down ? { kind: "+", line: y } : { kind: "-", line: x });
    x = fromX;
    y = fromY;
  }
  return pieces.reverse();
}
