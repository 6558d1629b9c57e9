// The project behind the tools: one session, run anew before each answer, so that what a coding agent has just written counts.
// Nothing is written but the cache. Paths are taken only below the root, wherever links lead.
import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { rules } from "../../../rules/index.js";
import { type Finding, frontendOf, frontendsFor, type Inventory } from "../../engine/api.js";
import { buildId, createOxcParser, defaultCacheFile, findRoot } from "../../node/api.js";
import { createSession, rulesOf, type Session, type Snapshot } from "../../project/api.js";
import type { AnalysisRun } from "../analyse.js";
import { safeFixOf } from "../safeFix.js";
import type { Terminal } from "../terminal.js";

/** Told to the client as the answer of the tool, with what to do next. */
export class ToolError extends Error {}

export interface Project {
  root: string;
  version: string;
  terminal: Terminal;
  /** Undefined when it was cancelled. */
  look(cancelled: () => boolean): Promise<Seen | undefined>;
  /** With another text in place of a file's; the file need not be there. */
  lookWith(path: string, text: string, cancelled: () => boolean): Promise<Seen | undefined>;
  /** A text that belongs to no project. */
  lookAlone(name: string, text: string, cancelled: () => boolean): Promise<Seen | undefined>;
  inventory(seen: Seen, cancelled: () => boolean): Promise<Inventory | undefined>;
  /** Relative to the root, with "/"; "" for the root. @throws ToolError outside of it, and for what is not there. */
  pathOf(given: string, mayBeNew?: boolean): string;
  close(): Promise<void>;
}

export interface Seen {
  snapshot: Snapshot;
  run: AnalysisRun;
  /** That the baseline does not know. */
  fresh: readonly Finding[];
}

export function openProject(directory: string, version: string, terminal: Terminal): Project {
  const folder = realpathSync(resolve(directory));
  const root = findRoot(folder, [folder]);
  const kept = { file: defaultCacheFile(folder, "mcp"), build: buildId(version) };
  const session = createSession({ root, folder, version, kept });
  const parser = createOxcParser();
  const seen = (snapshot: Snapshot, at: string): Seen => ({
    snapshot,
    fresh: snapshot.result.findings.filter((f) => !snapshot.known.has(f)),
    run: {
      root: at,
      whole: at === folder,
      idle: [],
      config: snapshot.config,
      result: snapshot.result,
      rules: rulesOf(snapshot.config, rules),
      dataTypes: snapshot.content.dataTypes,
      values: snapshot.content.values,
      safeFix: (finding) => safeFixOf(parser, snapshot.content, snapshot.source(finding.location.file), finding),
      source: snapshot.source,
      ms: 0,
    },
  });
  const look = async (from: Session, cancelled: () => boolean, at = root) => {
    const snapshot = await from.run({ cancelled });
    return snapshot && seen(snapshot, at);
  };
  return {
    root,
    version,
    terminal,
    look(cancelled) {
      session.appeared("");
      return look(session, cancelled);
    },
    async lookWith(path, text, cancelled) {
      session.appeared("");
      session.open(path, text);
      try {
        return await look(session, cancelled);
      } finally {
        session.open(path, undefined);
      }
    },
    lookAlone(name, text, cancelled) {
      const alone = createSession({ folder: undefined, version });
      alone.open(name, text);
      return look(alone, cancelled, "");
    },
    inventory: ({ snapshot }, cancelled) => session.inventory(snapshot, { cancelled }),
    pathOf(given, mayBeNew = false) {
      const absolute = resolve(root, given);
      const real = realPath(absolute);
      const path = relative(realpathSync(folder), real);
      if (path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path))
        throw new ToolError(`${given} is outside of the project; give a path below its root`);
      if (!mayBeNew && !existsSync(real))
        throw new ToolError(`${given} does not exist; give a path relative to the root of the project`);
      return relative(realpathSync(root), real).split(sep).join("/");
    },
    async close() {
      // A cache that cannot be written costs time only.
      await session.keep().catch(() => undefined);
    },
  };
}

/** Links followed as far as there is something. */
function realPath(absolute: string): string {
  const rest: string[] = [];
  for (let at = absolute; ; at = dirname(at)) {
    try {
      return join(realpathSync(at), ...rest);
    } catch {
      if (dirname(at) === at) return absolute;
      rest.unshift(basename(at));
    }
  }
}

/** Whether a file of this name is read at all. */
export function isRead(name: string): boolean {
  return frontendOf(frontendsFor(createOxcParser()), name) !== undefined;
}
