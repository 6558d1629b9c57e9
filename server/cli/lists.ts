// `goodfaith rules` and `goodfaith types`.
import { rules } from "../../rules/index.js";
import { shippedDataTypes } from "../report/api.js";
import { type CommonFlags, terminalFor } from "./terminal.js";

export function listRules(flags: CommonFlags & { json?: boolean }): void {
  const { language, paint, say } = terminalFor(flags);
  const metas = rules.map(({ meta }) => meta).sort((a, b) => (`${a.group} ${a.id}` < `${b.group} ${b.id}` ? -1 : 1));
  if (flags.json) {
    process.stdout.write(`${JSON.stringify(metas, null, 2)}\n`);
    return;
  }
  const width = Math.max(...metas.map(({ id }) => id.length));
  let last: string | undefined;
  for (const { id, group, status, title } of metas) {
    if (group !== last) process.stdout.write(`${last ? "\n" : ""}${group}  ${say(`group_${group}`)}\n`);
    last = group;
    process.stdout.write(`  ${paint("bold", id.padEnd(width))}  ${status.padEnd(7)}  ${title[language]}\n`);
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
