// `goodfaith rules` and `goodfaith types`.
import { rules } from "../../rules/index.js";
import { dataTypes } from "./content.js";
import { type CommonFlags, terminalFor } from "./terminal.js";

export function listRules(flags: CommonFlags & { json?: boolean }): void {
  const { language, paint } = terminalFor(flags);
  if (flags.json) {
    process.stdout.write(
      `${JSON.stringify(
        rules.map((r) => r.meta),
        null,
        2,
      )}\n`,
    );
    return;
  }
  const width = Math.max(...rules.map((r) => r.meta.id.length));
  for (const { meta } of rules)
    process.stdout.write(
      `${paint("bold", meta.id.padEnd(width))}  ${meta.group}  ${meta.status}  ${meta.title[language]}\n`,
    );
}

export function listTypes(flags: CommonFlags & { json?: boolean }): void {
  const { language, paint, say } = terminalFor(flags);
  const types = dataTypes();
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
