// `goodfaith rules` and `goodfaith types`.
import { plannedRules, rules } from "../../rules/index.js";
import { shippedDataTypes } from "../report/api.js";
import { type CommonFlags, terminalFor } from "./terminal.js";

export function listRules(flags: CommonFlags & { json?: boolean; all?: boolean }): void {
  const { language, paint, say } = terminalFor(flags);
  const planned = flags.all ? plannedRules() : [];
  const all = [
    ...rules.map(({ meta }) => ({
      id: meta.id,
      group: meta.group as string,
      status: meta.status as string,
      title: meta.title,
    })),
    ...planned.map((p) => ({ ...p, status: "planned" })),
  ];
  if (flags.json) {
    const metas = [...rules.map((r) => r.meta), ...planned.map((p) => ({ ...p, status: "planned" }))];
    process.stdout.write(`${JSON.stringify(metas, null, 2)}\n`);
    return;
  }
  const width = Math.max(...all.map((r) => r.id.length));
  for (const rule of all) {
    const status = rule.status === "planned" ? say("planned") : rule.status;
    process.stdout.write(
      `${paint("bold", rule.id.padEnd(width))}  ${rule.group}  ${status}  ${rule.title[language]}\n`,
    );
  }
}

export function listTypes(flags: CommonFlags & { json?: boolean }): void {
  const { language, paint, say } = terminalFor(flags);
  const types = shippedDataTypes();
  if (flags.json) {
    process.stdout.write(
      `${JSON.stringify(
        types.map(({ id, names, category, tier, controls }) => ({ id, names, category, tier, controls })),
        null,
        2,
      )}\n`,
    );
    return;
  }
  const width = Math.max(...types.map((t) => t.id.length));
  for (const t of types)
    process.stdout.write(
      `${paint("bold", t.id.padEnd(width))}  ${say("tier", { tier: t.tier })}  ${t.names[language]}\n`,
    );
}
