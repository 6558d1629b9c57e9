// The report of a folder for our extension: one HTML page without script, whose places are links to a command of it. What
// makes pages is loaded when the first is asked for.
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import packageJson from "../../package.json";
import { localiseFinding, rules } from "../../rules/index.js";
import { atLeast, type Inventory } from "../engine/api.js";
import { rulesOf, type Snapshot } from "../project/api.js";
import type { Report } from "../report/onDemand.js";
import { shownFindings } from "./diagnostics.js";
import { takeInventory } from "./inventory.js";
import type { Project, Server } from "./types.js";

export const REPORT = "goodfaith/report";

/** Of our extension: opens [path below the root, line, column]; both from 1. */
const OPEN_PLACE = "goodfaith.openPlace";

export interface ReportParams {
  /** URI of a workspace folder. */
  folder: string;
}

export type ReportAnswer =
  | {
      kind: "page";
      html: string;
      /** URI of the directory that places are below. */
      root: string;
    }
  /** No such folder, or it is none of the disk; nothing in it is analysed; no run has ended: stopped, or failed. */
  | { kind: "unknown" | "empty" | "unfinished" }
  /** A part of this program failed; the log says which. */
  | { kind: "failed" };

export async function reportPage(
  server: Server,
  { folder }: ReportParams,
  token: CancellationToken,
): Promise<ReportAnswer> {
  const project = server.folders.get(folder);
  if (!project) return { kind: "unknown" };
  const taken = await takeInventory(server, project, token);
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
  if (!taken) return { kind: "unfinished" };
  const { snapshot, inventory } = taken;
  if (snapshot.result.coverage.files === 0) return { kind: "empty" };
  const { htmlReport, sayIn } = await import("../report/onDemand.js");
  const said = sayIn(server.language);
  // Here a setting decides what is not shown, not a flag.
  const say: Report["say"] = (key, params) =>
    key === "hiddenLow" ? server.say("reportUnsure", params) : said(key, params);
  const html = htmlReport(reportOf(server, project, snapshot, inventory, say));
  return { kind: "page", html, root: URI.file(project.session.root).toString() };
}

function reportOf(
  server: Server,
  project: Project,
  snapshot: Snapshot,
  inventory: Inventory,
  say: Report["say"],
): Report {
  const { result, content, config, known } = snapshot;
  const shown = shownFindings(server, snapshot);
  const failOn = config.ci.failOn ?? "high";
  return {
    run: {
      root: project.session.root,
      result: { ...result, inventory },
      rules: rulesOf(config, rules),
      dataTypes: content.dataTypes,
      values: content.values,
      source: snapshot.source,
      ms: project.lastRun,
    },
    findings: shown.map((f) => localiseFinding(f, server.language, content.dataTypes)),
    hidden: { unsure: result.findings.filter((f) => !known.has(f)).length - shown.length, mild: 0 },
    // Whether its entries are in use is looked at by the command line.
    baseline: known.size > 0 ? { known: known.size, stale: 0, overdue: 0 } : undefined,
    suppressed: [],
    say,
    language: server.language,
    paint: (_style, text) => text,
    snippets: false,
    maxFindings: Number.POSITIVE_INFINITY,
    failOn,
    failing: shown.filter((f) => atLeast(f.severity, failOn)).length,
    failingHidden: 0,
    quiet: false,
    verbose: false,
    requireComplete: false,
    version: packageJson.version,
    open: (file, line, column) => `command:${OPEN_PLACE}?${encodeURIComponent(JSON.stringify([file, line, column]))}`,
    startedAt: new Date(),
  };
}
