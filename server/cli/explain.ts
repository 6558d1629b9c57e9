// `goodfaith explain`: the page of a rule, or what a data type is and by which names it is recognised.
import { rules } from "../../rules/index.js";
import { nearest } from "../engine/api.js";
import { UsageError } from "../node/api.js";
import { shippedDataTypes } from "../report/api.js";
import { type CommonFlags, type Terminal, terminalFor } from "./terminal.js";

/** @throws UsageError when neither a rule nor a data type has the name. */
export function explain(name: string, flags: CommonFlags): void {
  const terminal = terminalFor(flags);
  const rule = rules.find((r) => r.meta.id === name);
  if (rule) {
    const { meta } = rule;
    const lines = [terminal.paint("bold", meta.title[terminal.language]), "", page(rule.page, terminal)];
    if (meta.laws.length > 0) lines.push(`${terminal.say("rulesAbout")}: ${meta.laws.join("; ")}`);
    if (meta.cwe.length > 0) lines.push(meta.cwe.join(", "));
    process.stdout.write(`${lines.join("\n")}\n`);
    return;
  }
  const type = shippedDataTypes().find((t) => t.id === name);
  if (!type) {
    const near = nearest(name, [...rules.map((r) => r.meta.id), ...shippedDataTypes().map((t) => t.id)]);
    throw new UsageError(
      `${terminal.say("unknownRule", { name })}${near ? `; ${terminal.say("didYouMean", { name: near })}` : ""}`,
    );
  }
  const { say } = terminal;
  const names = [...type.strong, ...type.pinyin, ...type.zh];
  const lines = [
    terminal.paint("bold", `${type.id}   ${type.names[terminal.language]}`),
    `${type.names.en} · ${type.names["zh-Hans"]} · ${type.names["zh-Hant"]}`,
    `${say("tier", { tier: type.tier })}   ${say("atRest")}: ${type.controls.atRest}   ${say("inLogs")}: ${type.controls.log}   ${say("onDisplay")}: ${type.controls.display}`,
    say("examples", { count: names.length, names: names.slice(0, 8).join(", ") }),
    `PIPL ${type.classes.pipl} · GDPR ${type.classes.gdpr} · JR/T 0171 ${type.classes.jrt0171}`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
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
