// `goodfaith explain`: the page of a rule, what a data type is and by which names it is recognised, which law a code names,
// which rules a group has; of a finding the way of its data, what to do, and the page of its rule.
import { LAW_FAMILIES, lawFamilyOf, localiseFinding, rules } from "../../rules/index.js";
import { nearest } from "../engine/api.js";
import { UsageError } from "../node/api.js";
import { safe, shippedDataTypes } from "../report/api.js";
import { type CommonFlags, type Terminal, terminalFor } from "./terminal.js";
import { findingsCalled, traceLines } from "./trace.js";
import { plainRun } from "./wholeRun.js";

type DataType = ReturnType<typeof shippedDataTypes>[number];

/** @throws UsageError when nothing has the name. */
export function explain(name: string, flags: CommonFlags, version: string): void {
  const terminal = terminalFor(flags);
  if (isFingerprint(name)) return explainFinding(name, terminal, version);
  const rule = rules.find((r) => r.meta.id === name);
  const type = shippedDataTypes().find((t) => t.id === name);
  const told = rule ? ruleLines(rule, terminal) : type ? typeLines(type, terminal) : otherLines(name, terminal);
  if (told.length === 0) throw new UsageError(nothingCalled(name, terminal));
  process.stdout.write(`${told.join("\n")}\n`);
}

/** Hexadecimal digits; no rule, type or law has such a name. */
function isFingerprint(name: string): boolean {
  return /^[0-9a-f]{6,64}(-\d+)?$/i.test(name) && /\d/.test(name);
}

/** The way of the finding, what to do about it, and the page of its rule. */
function explainFinding(id: string, terminal: Terminal, version: string): void {
  const run = plainRun([], version, terminal, { whole: true });
  const findings = findingsCalled(id, run, terminal);
  const out: string[] = [];
  for (const finding of findings) {
    const told = localiseFinding(finding, terminal.language, run.dataTypes);
    out.push(...traceLines(run, told, terminal));
    if (told.help !== "") out.push(`     ${terminal.say("help")}${terminal.say("colon")}${safe(told.help)}`);
    out.push("");
  }
  const rule = rules.find((r) => r.meta.id === findings[0]!.ruleId);
  if (rule) out.push(...ruleLines(rule, terminal));
  process.stdout.write(`${out.join("\n")}\n`);
}

function nothingCalled(name: string, { say }: Terminal): string {
  const known = [...rules.map((r) => r.meta.id), ...shippedDataTypes().map((t) => t.id)];
  const near = nearest(name, [...known, ...rules.flatMap((r) => r.meta.laws)]);
  return `${say("unknownName", { name })}${near ? say("didYouMean", { name: near }) : ""}`;
}

function ruleLines({ meta, page: text }: (typeof rules)[number], terminal: Terminal): string[] {
  const { say } = terminal;
  const lines = [terminal.paint("bold", meta.title[terminal.language]), "", page(text, terminal)];
  if (meta.laws.length > 0) lines.push(`${say("rulesAbout")}${say("colon")}${meta.laws.join("; ")}`);
  if (meta.cwe.length > 0) lines.push(meta.cwe.join(", "));
  return lines;
}

function typeLines(type: DataType, { say, paint, language }: Terminal): string[] {
  const names = [...type.strong, ...type.pinyin, ...type.zh];
  return [
    paint("bold", `${type.id}   ${type.names[language]}`),
    `${type.names.en} · ${type.names["zh-Hans"]} · ${type.names["zh-Hant"]}`,
    `${say("tier", { tier: type.tier })}   ${say("atRest")}: ${type.controls.atRest}   ${say("inLogs")}: ${type.controls.log}   ${say("onDisplay")}: ${type.controls.display}`,
    say("examples", { count: names.length, names: names.slice(0, 8).join(", ") }),
    `PIPL ${type.classes.pipl} · GDPR ${type.classes.gdpr} · JR/T 0171 ${type.classes.jrt0171}`,
  ];
}

/** A law, one of its articles, or a group of rules; none where it is neither. */
function otherLines(name: string, { say, paint, language }: Terminal): string[] {
  const code = name.toUpperCase();
  if (GROUPS.has(code)) {
    const members = rules.filter((r) => r.meta.group === code);
    return [paint("bold", say(`group_${code as Group}`)), ...members.map((r) => listed(r, language))];
  }
  const family = lawFamilyOf(code) ?? LAW_FAMILIES.find(({ prefix }) => prefix === code);
  const about = rules.filter((r) => r.meta.laws.some((law) => isUnder(law.toUpperCase(), code)));
  if (!family || about.length === 0) return [];
  const article = code === family.prefix ? "" : ` · ${name.slice(family.prefix.length).replace(/^-/, "")}`;
  return [
    paint("bold", `${family.title[language]}${article}`),
    say("lawNote"),
    ...about.map((r) => listed(r, language)),
  ];
}

type Group = "A" | "B" | "C" | "D" | "E" | "F" | "G" | "S";
const GROUPS: ReadonlySet<string> = new Set<Group>(["A", "B", "C", "D", "E", "F", "G", "S"]);

/** "PIPL-51(4)" is under "PIPL-51" and "PIPL". */
function isUnder(law: string, code: string): boolean {
  return law === code || (law.startsWith(code) && !/[\dA-Z]/.test(law[code.length]!));
}

function listed({ meta }: (typeof rules)[number], language: Terminal["language"]): string {
  return `  ${meta.id}   ${meta.title[language]}`;
}

/** Markdown as plain text for a terminal: headings bold, fences indented. */
function page(markdown: string, terminal: Terminal): string {
  let fenced = false;
  return markdown
    .split("\n")
    .slice(2)
    .flatMap((line) => {
      if (line.startsWith("```")) {
        fenced = !fenced;
        return [];
      }
      if (fenced) return [`    ${line}`];
      return [line.startsWith("#") ? terminal.paint("bold", line.replace(/^#+ /, "")) : line];
    })
    .join("\n");
}
