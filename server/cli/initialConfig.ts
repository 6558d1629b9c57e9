// The text of a first configuration, its comments in the language of the output.
import type { Helper } from "../engine/api.js";
import type { Say } from "./locales.js";

export interface InitialConfig {
  preset: string | undefined;
  schema: string | undefined;
  helpers: readonly Helper[];
  generated: readonly string[];
}

export function initialConfig({ preset, schema, helpers, generated }: InitialConfig, say: Say): string {
  const names = [
    "goodfaith:recommended",
    ...(preset === undefined || preset === "recommended" ? [] : [`goodfaith:${preset}`]),
  ];
  const lines: string[] = [];
  if (schema !== undefined) lines.push(`"$schema": ${JSON.stringify(schema)},`);
  lines.push(`"extends": ${listOf(names)},`);
  if (generated.length > 0) lines.push(`// ${say("configGenerated")}`, `"files": { "exclude": ${listOf(generated)} },`);
  lines.push(...functionLines(helpers, say));
  lines.push(
    `// ${say("configDomains")}`,
    '"domains": [],',
    `// ${say("configRules", { example: '"pii-in-log": ["high", { "ignore": ["contact.email"] }]' })}`,
    '"rules": {},',
    '"ci": { "failOn": "high", "requireComplete": false }',
  );
  return `{\n${lines.map((l) => `  ${l}`).join("\n")}\n}\n`;
}

/** Commented out: a name is a guess, and a function that is wrongly named here would hide what is missing. */
function functionLines(helpers: readonly Helper[], say: Say): string[] {
  const groups = (["audit", "consent", "authorization"] as const).flatMap((meaning) => {
    const found = helpers.filter((h) => h.meaning === meaning);
    if (found.length === 0) return [];
    const items = found.map(
      ({ name, file }) => `  //   { "function": ${JSON.stringify(name)}, "module": ${JSON.stringify(`./${file}`)} },`,
    );
    return [`  // "${meaning}": [`, ...items, "  // ],"];
  });
  if (groups.length === 0) return [];
  return [`// ${say("configFunctions")}`, '"functions": {', ...groups, "},"];
}

function listOf(items: readonly string[]): string {
  return `[${items.map((i) => JSON.stringify(i)).join(", ")}]`;
}
