// Those of a letter are no data source's.
export function lettersDue(letter: { subscribers: string[] }) {
  return letter.subscribers.length;
}
