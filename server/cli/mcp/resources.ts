// What a client may read or begin with beside the tools: pages of rules, data types, the schema of the configuration; two prompts.
import { rules } from "../../../rules/index.js";
import { configJsonSchema } from "../../engine/api.js";
import { configContent } from "../../project/api.js";
import { shippedDataTypes } from "../../report/api.js";
import { invalidParams, type Params, ProtocolError } from "./protocol.js";

const RULE = "goodfaith://rules/";
const TYPE = "goodfaith://types/";
const SCHEMA = "goodfaith://schema/config";
const NOT_FOUND = -32602;

export function listedResources(): object[] {
  return [
    { uri: SCHEMA, name: "schema of goodfaith.config.jsonc", mimeType: "application/schema+json" },
    ...rules.map(({ meta }) => ({
      uri: RULE + meta.id,
      name: meta.id,
      title: meta.title.en,
      mimeType: "text/markdown",
    })),
  ];
}

export const RESOURCE_TEMPLATES = [
  { uriTemplate: `${RULE}{id}`, name: "page of a rule", mimeType: "text/markdown" },
  { uriTemplate: `${TYPE}{id}`, name: "data type", mimeType: "application/json" },
];

/** @throws ProtocolError for one that there is not. */
export function readResource({ uri }: Params): object {
  const contents = (mimeType: string, text: string) => ({ contents: [{ uri, mimeType, text }] });
  if (uri === SCHEMA)
    return contents("application/schema+json", JSON.stringify(configJsonSchema(configContent().names)));
  if (typeof uri === "string" && uri.startsWith(RULE)) {
    const rule = rules.find((r) => RULE + r.meta.id === uri);
    if (rule) return contents("text/markdown", rule.page);
  }
  if (typeof uri === "string" && uri.startsWith(TYPE)) {
    const type = shippedDataTypes().find((t) => TYPE + t.id === uri);
    if (type) {
      const { id, category, tier, names, controls, classes } = type;
      return contents("application/json", JSON.stringify({ id, category, tier, names, controls, classes }, null, 2));
    }
  }
  throw new ProtocolError(NOT_FOUND, "there is no such resource; resources/list has those of rules", { uri });
}

interface Prompt {
  name: string;
  title: string;
  description: string;
  text: string;
}

const PROMPTS: readonly Prompt[] = [
  {
    name: "fix-findings",
    title: "Fix findings",
    description: "Mend findings about personal data, the gravest first.",
    text: `Mend what goodfaith finds in this project, the gravest first.
1. Call scan_files with minSeverity "high".
2. For each finding: trace_finding, then suggest_fix. Use a safe fix as it stands; read an unsafe one and explain_rule before you change code.
3. Prefer helpers that the project has (masking, encryption, consent, audit) to new ones.
4. Call scan_changes and make sure that the finding is gone and that nothing new is there.
Do not suppress a finding, and do not add to the baseline: ask a person who can accept it.`,
  },
  {
    name: "configure-goodfaith",
    title: "Configure goodfaith",
    description: "Set up goodfaith.config.jsonc for this project.",
    text: `Write goodfaith.config.jsonc in the root of this project.
1. Call check_config, and read goodfaith://schema/config.
2. Choose presets by the jurisdictions that the project names: goodfaith:recommended and goodfaith:insurance-cn, -hk, -tw, -us or -eu.
3. Call list_personal_data and classify_field for names that are taken for something else: add data types or switch them off.
4. Name functions only where looking into them does not tell that they mask, encrypt, log or send.
5. Call check_config again until it has no mistakes. Leave rules on; a person decides what is accepted.`,
  },
];

export function listedPrompts(): object[] {
  return PROMPTS.map(({ text: _, ...prompt }) => prompt);
}

/** @throws ProtocolError for one that there is not. */
export function promptOf({ name }: Params): object {
  const prompt = PROMPTS.find((p) => p.name === name);
  if (!prompt) throw invalidParams(`there is no such prompt; choose one of ${PROMPTS.map((p) => p.name).join(", ")}`);
  const { description, text } = prompt;
  return { description, messages: [{ role: "user", content: { type: "text", text } }] };
}
