// Code made of a template, piece by piece, with the place in the template that each piece stands for.
import type { Span } from "./tags.js";

interface Piece {
  /** Offsets in the code. */
  from: number;
  to: number;
  /** In the template: where its first character stands, or for what was made up, the whole that it stands for. */
  place: number | Span;
}

export interface Code {
  /** Made up: it stands for `place`. */
  put(text: string, place: Span): void;
  /** As it is written in the template. */
  copy(place: Span): void;
  text(): string;
  /** How many pieces there are, the text of those after so many, and back to where there were so many. */
  count(): number;
  since(count: number): string;
  cut(count: number): void;
  /** The place in the template of a range of the code. */
  placeOf(start: number, end: number): Span;
}

export function createCode(template: string): Code {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  const add = (text: string, place: Piece["place"]) => {
    if (text === "") return;
    parts.push(text);
    pieces.push({ from: length, to: length + text.length, place });
    length += text.length;
  };
  const pieceAt = (offset: number): Piece | undefined => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pieces[middle]!.to > offset) high = middle;
      else low = middle + 1;
    }
    return pieces[low];
  };
  return {
    put: (text, place) => add(text, place),
    copy: (place) => add(template.slice(place.start, place.end), place.start),
    text: () => parts.join(""),
    count: () => parts.length,
    since: (count) => parts.slice(count).join(""),
    cut(count) {
      length = pieces[count]?.from ?? length;
      parts.length = pieces.length = count;
    },
    placeOf(start, end) {
      const first = pieceAt(start);
      const last = pieceAt(Math.max(start, end - 1));
      if (!first || !last) return { start: 0, end: 0 };
      const from = typeof first.place === "number" ? first.place + start - first.from : first.place.start;
      const to = typeof last.place === "number" ? last.place + end - last.from : last.place.end;
      return { start: from, end: Math.max(from, to) };
    },
  };
}
