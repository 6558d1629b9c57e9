// `goodfaith inventory`: which personal data the code declares, stores, logs, sends and displays.
import stringWidth from "string-width";
import { type InventoryRow, inventoryRows, USES } from "../engine/api.js";
import { UsageError } from "../node/api.js";
import {
  code,
  csvCell,
  gaps,
  inventoryCells,
  jsonText,
  pad,
  positionOf,
  safe,
  shownPath,
  text,
} from "../report/api.js";
import type { AnalysisRun } from "./analyse.js";
import { choose } from "./choices.js";
import { type Say, sayIn } from "./locales.js";
import { writtenTo } from "./outputs.js";
import { type CommonFlags, terminalFor } from "./terminal.js";
import { plainRun } from "./wholeRun.js";

const FORMATS = { table, json, csv, md: markdown };
export const INVENTORY_FORMATS = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

export interface InventoryFlags extends CommonFlags {
  format: string;
}

/** @throws UsageError for a format that there is not, or when there is no file to analyse. */
export function inventory(paths: readonly string[], flags: InventoryFlags, version: string): void {
  const terminal = terminalFor(flags);
  const equals = flags.format.indexOf("=");
  const wanted = equals < 0 ? flags.format : flags.format.slice(0, equals);
  const name = choose(wanted, INVENTORY_FORMATS, "--format", terminal.say);
  const run = plainRun(paths, version, terminal, { inventory: true });
  if (run.result.coverage.files === 0)
    throw new UsageError(terminal.say("noFiles", { path: safe(paths.join(", ") || ".") }));
  // For programs, names stay English unless another language is asked for.
  const forPeople = name === "table" || name === "md" || flags.locale !== undefined;
  const language = forPeople ? terminal.language : "en";
  const rows = inventoryRows(run.result.inventory!, run.dataTypes, language);
  const output = FORMATS[name](rows, run, sayIn(language));
  if (equals < 0) process.stdout.write(output);
  else writtenTo(flags.format.slice(equals + 1), output, terminal);
}

/** For what people read; json and csv list the gaps. */
export function gapLines(run: AnalysisRun, say: Say): string[] {
  const missed = gaps(run.result.coverage.notes);
  if (missed.length === 0) return [];
  const files = [...new Set(missed.map((gap) => shownPath(run, gap.file || ".")))].slice(0, 5).join(", ");
  return ["", `⚠ ${say("gapsAt", { count: missed.length, files })}`];
}

function headings(say: Say): string[] {
  return [
    say("dataType"),
    say("tierTitle"),
    say("declaredTitle"),
    say("storedTitle"),
    say("loggedTitle"),
    say("sentTitle"),
    say("displayedTitle"),
  ];
}

function table(rows: readonly InventoryRow[], run: AnalysisRun, say: Say): string {
  if (rows.length === 0) return `${[say("noPersonalData"), ...gapLines(run, say)].join("\n")}\n`;
  const cells = [headings(say), ...rows.map((row) => inventoryCells(row, say).map(safe))];
  const widths = cells[0]!.map((_, i) => Math.max(...cells.map((line) => stringWidth(line[i]!))));
  const lines = cells.map((line) =>
    line
      .map((cell, i) => pad(cell, widths[i]!))
      .join("  ")
      .trimEnd(),
  );
  return `${[...lines, ...gapLines(run, say)].join("\n")}\n`;
}

function markdown(rows: readonly InventoryRow[], run: AnalysisRun, say: Say): string {
  if (rows.length === 0) return `${[say("noPersonalData"), ...gapLines(run, say).map(text)].join("\n")}\n`;
  const lines = [
    `| ${headings(say).join(" | ")} | |`,
    `|${" --- |".repeat(headings(say).length + 1)}`,
    ...rows.map((row) => `| ${inventoryCells(row, say).map(text).join(" | ")} | ${code(row.dataType)} |`),
    ...gapLines(run, say).map(text),
  ];
  return `${lines.join("\n")}\n`;
}

/** One entry a place. */
function places(row: InventoryRow, run: AnalysisRun): Record<string, string | number>[] {
  const stored = new Set<object>(row.stored);
  const place = (p: InventoryRow["declared"][number]) => ({
    label: p.label,
    file: p.at.file,
    ...positionOf(run, p.at.file, p.at.start),
  });
  return [
    ...row.declared.filter((p) => !stored.has(p)).map((p) => ({ use: "declared", ...place(p) })),
    ...row.stored.map((p) => ({
      use: "stored",
      ...place(p),
      store: p.store,
      required: p.required,
      protection: p.protection,
    })),
    ...USES.flatMap((use) =>
      row[use].map((e) => ({
        use,
        ...place(e),
        sink: e.sink,
        call: e.call,
        recipient: e.recipient,
        protectedBy: e.protectedBy.join(" "),
      })),
    ),
  ];
}

function json(rows: readonly InventoryRow[], run: AnalysisRun): string {
  return jsonText({
    version: 1,
    dataTypes: rows.map((row) => ({
      dataType: row.dataType,
      name: row.name,
      tier: row.tier,
      places: places(row, run),
    })),
    coverage: run.result.coverage,
  });
}

const COLUMNS = [
  "use",
  "label",
  "file",
  "line",
  "column",
  "store",
  "required",
  "protection",
  "sink",
  "call",
  "recipient",
  "protectedBy",
];

function csv(rows: readonly InventoryRow[], run: AnalysisRun): string {
  const lines = [["dataType", "name", "tier", ...COLUMNS]];
  for (const row of rows)
    for (const place of places(row, run))
      lines.push([row.dataType, row.name, String(row.tier), ...COLUMNS.map((c) => String(place[c] ?? ""))]);
  for (const gap of gaps(run.result.coverage.notes))
    lines.push(["", "", "", `coverage ${gap.kind}`, gap.message, gap.file, ...COLUMNS.slice(3).map(() => "")]);
  return lines.map((line) => `${line.map(csvCell).join(",")}\r\n`).join("");
}
