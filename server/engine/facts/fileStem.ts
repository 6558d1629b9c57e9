// What a file is called. Input: its path. Output: "claims" of "src/claims.ts".
export function fileStem(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.\w+$/, "");
}
