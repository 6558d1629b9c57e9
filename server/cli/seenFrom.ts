// Paths as whoever runs the command stands to them, so that a terminal can open them. Input: the working directory, the
// root of the project, a path below it. What programs read has paths relative to the root.
import { join, relative, sep } from "node:path";

/** Absolute on another drive; "." for the working directory itself. A slash at the end stays. */
export function seenFrom(cwd: string, root: string, path: string): string {
  const seen = (relative(cwd, join(root, path)) || ".").split(sep).join("/");
  return path.endsWith("/") ? `${seen}/` : seen;
}
