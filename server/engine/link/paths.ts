// Paths relative to the root, with "/": "" is the root itself. Never leads out of it.

/** Directory of a path, "" at the top. */
export function dirOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

/** `tail` seen from `directory`, "." and ".." resolved. */
export function joinPath(directory: string, tail: string): string {
  const parts = directory === "" || tail.startsWith("/") ? [] : directory.split("/");
  for (const part of tail.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
