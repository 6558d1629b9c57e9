// What a file is called, and where it lies. Input: its path. Output: "claims" and "src/" of "src/claims.ts".
export function fileStem(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.\w+$/, "");
}

export function fileFolder(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
