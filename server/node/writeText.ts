// A text file replaced by another text, whole or not at all: written beside it and put in its place. Only a file that is
// UTF-8 and still holds what was analysed, and only inside the root, wherever links lead.
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";

export type Unwritable = "encoding" | "outside" | "changed" | "failed";

const MARK = "\ufeff";

/** Why the file may not be replaced; undefined when it may. `path` relative to the root. */
export function unwritable(root: string, path: string, text: string): Unwritable | undefined {
  const found = look(root, path, text);
  return typeof found === "string" ? found : undefined;
}

/** Undefined when it was done. A byte order mark and the file's mode stay. */
export function replaceText(root: string, path: string, before: string, after: string): Unwritable | undefined {
  const found = look(root, path, before);
  if (typeof found === "string") return found;
  const { target, mark } = found;
  const beside = join(dirname(target), `.${basename(target)}.goodfaith-${process.pid}`);
  try {
    const { mode } = statSync(target);
    writeFileSync(beside, mark + after, { flag: "wx" });
    chmodSync(beside, mode);
    renameSync(beside, target);
    return undefined;
  } catch {
    rmSync(beside, { force: true });
    return "failed";
  }
}

function look(root: string, path: string, text: string): { target: string; mark: string } | Unwritable {
  try {
    const target = realpathSync(join(root, path));
    const inside = relative(realpathSync(root), target);
    if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return "outside";
    const bytes = readFileSync(target);
    const decoded = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const mark = decoded.startsWith(MARK) ? MARK : "";
    return decoded.slice(mark.length) === text ? { target, mark } : "changed";
  } catch (error) {
    return error instanceof TypeError ? "encoding" : "failed";
  }
}
