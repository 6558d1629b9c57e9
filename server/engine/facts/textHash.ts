// A short name of a long text. Equal in every process; texts that differ have another one, but for chance.

/** FNV-1a, 64 bits in two halves, as 16 hex digits. */
export function textHash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}

const known = new WeakMap<object, string>();

/** The same of plain data that does not change, looked through once; equal data has an equal name. */
export function dataHash(data: object): string {
  let hash = known.get(data);
  if (hash === undefined) {
    hash = textHash(JSON.stringify(data));
    known.set(data, hash);
  }
  return hash;
}
