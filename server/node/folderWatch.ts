// Tells of changes in folders that are looked at one by one, so that an ignored one costs nothing. Input: which folders to
// follow, told again whenever that may have changed. A folder that vanishes is let go, and taken up when it is there again.
import { type FSWatcher, watch } from "node:fs";
import { basename, dirname, join } from "node:path";
import { statOf } from "./stat.js";

export interface FolderWatch {
  /**
   * Directories relative to the root, "" for the root; all others are let go. Gives those that were not followed before, and
   * the reason why one could not be, if any: then changes may be missed.
   */
  follow(directories: readonly string[]): { fresh: string[]; failed: string | undefined };
  close(): void;
}

/** `told`: a path relative to the root, "" for the root itself; `existence`: made or removed, not only written. */
export function watchFolders(root: string, told: (path: string, existence: boolean) => void): FolderWatch {
  const followed = new Map<string, { watcher: FSWatcher; inode: number }>();
  const letGo = (directory: string) => {
    followed.get(directory)?.watcher.close();
    followed.delete(directory);
  };
  const start = (directory: string, inode: number) => {
    const watcher = watch(join(root, directory), (event, name) => {
      if (name === ".git") return;
      const path = name === null ? directory : directory === "" ? name : `${directory}/${name}`;
      told(path, event === "rename" || name === null);
    });
    watcher.on("error", () => letGo(directory));
    followed.set(directory, { watcher, inode });
  };
  // Whether the root itself comes or goes, only its parent is told.
  const above = attempt(() =>
    watch(dirname(root), (_event, name) => {
      if (name === basename(root)) told("", true);
    }).on("error", () => undefined),
  );
  return {
    follow(directories) {
      const wanted = new Set(directories);
      for (const directory of [...followed.keys()]) if (!wanted.has(directory)) letGo(directory);
      const fresh: string[] = [];
      let failed: string | undefined;
      for (const directory of wanted) {
        const inode = statOf(join(root, directory))?.ino;
        // Another folder of the same name is not the one that is followed.
        if (followed.get(directory)?.inode === inode) continue;
        letGo(directory);
        if (inode === undefined) continue;
        const error = attempt(() => start(directory, inode));
        if (error instanceof Error) failed ??= (error as NodeJS.ErrnoException).code ?? "?";
        else fresh.push(directory);
      }
      return { fresh, failed };
    },
    close() {
      if (!(above instanceof Error)) above.close();
      for (const directory of [...followed.keys()]) letGo(directory);
    },
  };
}

/** No permission, no more room for watchers, gone by now. */
function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error as Error;
  }
}
