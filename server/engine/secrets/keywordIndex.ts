// Finds every occurrence of many keywords in one pass (Aho and Corasick, 1975), as a table of next states: one look-up
// a character, whatever the number of keywords. Most texts have no keyword, so this is what a text costs.

export interface KeywordIndex {
  /** Calls `found` with the keyword's number and the offset where it starts, in order of where occurrences end. */
  scan(text: string, found: (keyword: number, start: number) => void): void;
}

export function createKeywordIndex(keywords: readonly string[]): KeywordIndex {
  const classOf = new Uint8Array(128);
  let classes = 1;
  for (const keyword of keywords)
    for (let i = 0; i < keyword.length; i++) {
      const code = keyword.charCodeAt(i);
      if (classOf[code] === 0) classOf[code] = classes++;
    }
  const states = 1 + keywords.reduce((sum, k) => sum + k.length, 0);
  const next = new Int32Array(states * classes);
  // The keyword that ends in a state, and the nearest shorter state in which one does.
  const ends = new Int32Array(states).fill(-1);
  const shorter = new Int32Array(states);
  let count = 1;
  keywords.forEach((keyword, number) => {
    let state = 0;
    for (let i = 0; i < keyword.length; i++) {
      const at = state * classes + classOf[keyword.charCodeAt(i)]!;
      if (next[at] === 0) next[at] = count++;
      state = next[at]!;
    }
    ends[state] = number;
  });
  link(next, ends, shorter, classes);

  return {
    scan(text, found) {
      let state = 0;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        state = code < 128 ? next[state * classes + classOf[code]!]! : 0;
        if (state === 0) continue;
        let out = ends[state]! >= 0 ? state : shorter[state]!;
        while (out !== 0) {
          const keyword = ends[out]!;
          found(keyword, i + 1 - keywords[keyword]!.length);
          out = shorter[out]!;
        }
      }
    },
  };
}

/** Breadth first: completes the table with the transitions of each state's longest proper suffix. */
function link(next: Int32Array, ends: Int32Array, shorter: Int32Array, classes: number): void {
  const suffix = new Int32Array(ends.length);
  const queue: number[] = [];
  for (let c = 0; c < classes; c++) if (next[c] !== 0) queue.push(next[c]!);
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head]!;
    const fall = suffix[state]!;
    shorter[state] = ends[fall]! >= 0 ? fall : shorter[fall]!;
    for (let c = 0; c < classes; c++) {
      const at = state * classes + c;
      const child = next[at]!;
      const other = next[fall * classes + c]!;
      if (child === 0) next[at] = other;
      else {
        suffix[child] = other;
        queue.push(child);
      }
    }
  }
}
