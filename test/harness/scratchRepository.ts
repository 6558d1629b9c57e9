// A real git repository in a new directory: its own configuration only, dates and names fixed, no network.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tempTree } from "./tempTree.js";

export interface ScratchRepository {
  root: string;
  git(...args: string[]): string;
  put(path: string, text: string | Uint8Array): void;
  remove(path: string): void;
  /** Stages everything and commits; gives the id. */
  commit(message?: string): string;
}

export const GIT_ENV = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "Test",
  GIT_AUTHOR_EMAIL: "test@example.com",
  GIT_COMMITTER_NAME: "Test",
  GIT_COMMITTER_EMAIL: "test@example.com",
  GIT_AUTHOR_DATE: "2026-01-02T03:04:05Z",
  GIT_COMMITTER_DATE: "2026-01-02T03:04:05Z",
};

export function repositoryIn(root: string): ScratchRepository {
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", root, "-c", "protocol.file.allow=always", ...args], {
      encoding: "utf8",
      env: { PATH: process.env.PATH, HOME: root, ...GIT_ENV },
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  return {
    root,
    git,
    put(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    commit(message = "change") {
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message", message);
      return git("rev-parse", "HEAD");
    },
  };
}

/** Removed with removeTempTrees(). */
export function scratchRepository(files: Readonly<Record<string, string>> = {}): ScratchRepository {
  const repository = repositoryIn(tempTree(files));
  repository.git("init", "--quiet", "--initial-branch=main");
  return repository;
}
