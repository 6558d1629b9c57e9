// The text of a first policy that takes governance up, its comments in the language of the output. What only the
// organisation knows stands there as a comment: the rules tell what is missing until it is taken in, and a day that is
// still a placeholder is refused.
import type { GovernanceRequest, Rule } from "../engine/api.js";
import type { Say } from "./locales.js";

export interface InitialPolicy {
  schema: string | undefined;
  /** "cn", where a preset says so. */
  jurisdiction: string | undefined;
  /** They know the sections, the periods and the numbers. */
  rules: readonly Rule[];
}

const DAY = "YYYY-MM-DD";

export function initialPolicy({ schema, jurisdiction, rules }: InitialPolicy, say: Say): string {
  const lines: string[] = [];
  if (schema !== undefined) lines.push(`"$schema": ${JSON.stringify(schema)},`);
  lines.push(
    `// ${say("policyIntro")}`,
    `// "jurisdictions": ${JSON.stringify([jurisdiction ?? "eu"])},`,
    `// ${say("policyOwners")}`,
    ...object("owners", ['"recipients": "legal"', '"metrics": "risk"']),
    `// ${say("policyReviews")}`,
    ...object("reviews", ['"access-reviews": "P3M"', '"drills": "P3M"']),
    `// ${say("policyEvidence")}`,
    '"governance": {',
    ...governanceLines(rules, say).map((line) => `  ${line}`),
    "}",
  );
  return `{\n${lines.map((line) => `  ${line}`).join("\n")}\n}\n`;
}

function governanceLines(rules: readonly Rule[], say: Say): string[] {
  const { required } = requestAbout(rules, "sections");
  const { targets } = requestAbout(rules, "kpis");
  const sections = required.map(
    (name) => `"${name}": { "owner": "isms", "document": "docs/${name}.md", "lastReviewed": "${DAY}" }`,
  );
  const kpis = Object.entries(targets).map(([name, { atLeast, atMost }]) => {
    const target = atMost !== undefined ? `"atMost": ${atMost}` : `"atLeast": ${atLeast ?? 90}`;
    return `"${name}": { ${target} }`;
  });
  return [
    `// ${say("policySections")}`,
    ...object("sections", sections),
    `// ${say("policySystems")}`,
    '// "systems": ["claims", "portal"],',
    `// ${say("policyIncident")}`,
    ...object("incident", [
      '"team": "soc@example.com"',
      '"runbook": "docs/incidents.md"',
      '"templates": { "authority": "docs/notice-authority.md", "customers": "docs/notice-customers.md" }',
    ]),
    `// ${say("policyMonitoring")}`,
    ...list("monitoring", ['{ "event": "role granted", "alert": "SIEM-1" }']),
    `// ${say("policyIntegrity")}`,
    ...object("integrity", [
      '"reportingChannel": "https://speak-up.example.com"',
      '"anonymous": true',
      '"protection": "docs/integrity.md"',
    ]),
    `// ${say("policyDisclosure")}`,
    ...object("disclosure", ['"page": "https://www.example.com/privacy"', '"version": "1"', `"updated": "${DAY}"`]),
    `// ${say("policyKpis")}`,
    ...object("kpis", kpis).slice(0, -1),
    "}",
  ];
}

function object(name: string, members: readonly string[]): string[] {
  return [`"${name}": {`, ...members.map((member) => `  // ${member},`), "},"];
}

function list(name: string, items: readonly string[]): string[] {
  return [`"${name}": [`, ...items.map((item) => `  // ${item},`), "],"];
}

type About<A extends GovernanceRequest["about"]> = Extract<GovernanceRequest, { about: A }>;

function requestAbout<A extends GovernanceRequest["about"]>(rules: readonly Rule[], about: A): About<A> {
  const requests = rules.flatMap((rule) => rule.requests);
  const found = requests.find((request) => request.kind === "governance" && request.about === about);
  if (!found) throw new Error(`no rule asks about ${about}`);
  return found as About<A>;
}
