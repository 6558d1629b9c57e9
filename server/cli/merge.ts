// `goodfaith merge`: the parts that `check --shard` has written, linked and judged as one run over all of the project. It
// needs the code, too: what is shown of it, and the proof that the parts were made from it.
import { join } from "node:path";
import { type CheckFlags, check } from "./check.js";
import { closeParts, openParts } from "./parts.js";
import { terminalFor } from "./terminal.js";

export interface MergeFlags
  extends Omit<CheckFlags, "include" | "exclude" | "gitignore" | "ignore" | "parser" | "errorsOnUnmatched"> {
  /** With the gates of the configuration, as `goodfaith ci`. */
  ci?: boolean;
}

/** Exit code, as that of check. @throws UsageError when the parts are not those of this code. */
export async function merge(files: readonly string[], flags: MergeFlags, version: string): Promise<number> {
  const { say } = terminalFor(flags);
  const { shards, root } = openParts(files, flags, version, say);
  const { paths, include, exclude, gitignore, ignore, parser } = shards.scope;
  const status = await check(
    paths.map((path) => join(root, path)),
    { ...flags, include, exclude, gitignore, ignore, parser, errorsOnUnmatched: true, shards },
    version,
    flags.ci ? "ci" : "check",
  );
  closeParts(shards, say);
  return status;
}
