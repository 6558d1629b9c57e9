// Paths relative to the root, with "/": "" is the root itself. A path that leads out of the root starts with "..", so
// that it equals no project file.

/** Directory of a path, "" at the top. */
export function dirOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

/** An empty part, "." or "..": all else needs no work, and most paths are so. */
const UNTIDY = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** `tail` seen from `directory`, "." and ".." resolved; a leading "/" means the root. */
export function joinPath(directory: string, tail: string): string {
  if (!UNTIDY.test(tail)) return directory === "" ? tail : `${directory}/${tail}`;
  const parts = directory === "" || tail.startsWith("/") ? [] : directory.split("/");
  for (const part of tail.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts[parts.length - 1] !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

/** True for the directory itself and all below it. */
export function isBelow(path: string, directory: string): boolean {
  return directory === "" || path === directory || (path.startsWith(directory) && path[directory.length] === "/");
}
