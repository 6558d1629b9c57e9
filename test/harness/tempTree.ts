// Real directories for tests of the node layer, removed after each test.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const made: string[] = [];

/** Writes files (text or bytes) and links (`{ link: target }`) under a new directory; gives its real path. */
export function tempTree(entries: Readonly<Record<string, string | Uint8Array | { link: string }>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "goodfaith-test-")));
  made.push(root);
  for (const [path, content] of Object.entries(entries)) {
    const absolute = join(root, path);
    mkdirSync(dirname(absolute), { recursive: true });
    if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(absolute, content);
    else symlinkSync(content.link, absolute);
  }
  return root;
}

export function removeTempTrees(): void {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
}
