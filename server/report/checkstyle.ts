// Checkstyle XML: findings by file, gaps of the coverage as warnings of their file.
import type { Severity } from "../engine/api.js";
import { gapPlaces, positionOf, type Report, sentences } from "./view.js";
import { attributes } from "./xml.js";

const SEVERITY: Record<Severity, string> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "info",
  info: "info",
};

export function checkstyleReport(r: Report): string {
  const byFile = new Map<string, string[]>();
  const add = (file: string, values: Record<string, string | number>): void => {
    const line = `    <error${attributes(values)}/>`;
    const list = byFile.get(file);
    if (list) list.push(line);
    else byFile.set(file, [line]);
  };
  for (const f of r.findings)
    add(f.location.file, {
      ...positionOf(r.run, f.location.file, f.location.start),
      severity: SEVERITY[f.severity],
      message: sentences(r, f),
      source: `goodfaith.${f.ruleId}`,
    });
  for (const gap of gapPlaces(r))
    add(gap.file, { line: 1, severity: "warning", message: gap.message, source: `goodfaith.coverage-${gap.kind}` });
  const files = [...byFile].flatMap(([file, lines]) => [
    `  <file${attributes({ name: file })}>`,
    ...lines,
    "  </file>",
  ]);
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="10.0">', ...files, "</checkstyle>"].join("\n")}\n`;
}
