// The text of a first configuration.
import type { Helper } from "../engine/api.js";

export interface InitialConfig {
  preset: string | undefined;
  schema: string | undefined;
  helpers: readonly Helper[];
  generated: readonly string[];
}

export function initialConfig({ preset, schema, helpers, generated }: InitialConfig): string {
  const names = [
    "goodfaith:recommended",
    ...(preset === undefined || preset === "recommended" ? [] : [`goodfaith:${preset}`]),
  ];
  const lines: string[] = [];
  if (schema !== undefined) lines.push(`"$schema": ${JSON.stringify(schema)},`);
  lines.push(`"extends": ${listOf(names)},`);
  if (generated.length > 0)
    lines.push("// Generated code: mend the generator instead.", `"files": { "exclude": ${listOf(generated)} },`);
  lines.push(...functionLines(helpers));
  lines.push(
    "// Data sent to these, and to what is below them, stays in the house.",
    '"domains": [],',
    '// Severity by rule, or [severity, options]: "pii-in-log": ["high", { "ignore": ["contact.email"] }].',
    '"rules": {},',
    '"ci": { "failOn": "high", "requireComplete": false }',
  );
  return `{\n${lines.map((l) => `  ${l}`).join("\n")}\n}\n`;
}

/** Commented out: a name is a guess, and a function that is wrongly named here would hide what is missing. */
function functionLines(helpers: readonly Helper[]): string[] {
  const groups = (["audit", "consent", "authorization"] as const).flatMap((meaning) => {
    const found = helpers.filter((h) => h.meaning === meaning);
    if (found.length === 0) return [];
    const items = found.map(
      ({ name, file }) => `  //   { "function": ${JSON.stringify(name)}, "module": ${JSON.stringify(`./${file}`)} },`,
    );
    return [`  // "${meaning}": [`, ...items, "  // ],"];
  });
  if (groups.length === 0) return [];
  return [
    "// Found by their names. Take in those that really do it; one that is no longer there then stops the check.",
    '"functions": {',
    ...groups,
    "},",
  ];
}

function listOf(items: readonly string[]): string {
  return `[${items.map((i) => JSON.stringify(i)).join(", ")}]`;
}
