// Names of the variables of the environment that secrets move to. Input: the secrets of a
// project, with what they stand in. Output: names that tell what it opens, and that no other value has; none where all are taken.
import type { LiteralAnswer } from "../../server/engine/api.js";

/** By secret. Two of them never get the same name. */
export function variablesFor(answers: readonly LiteralAnswer[]): Map<LiteralAnswer, string> {
  const names = new Map<LiteralAnswer, string>();
  const given = new Set<string>();
  const inOrder = [...answers].sort((a, b) => compare(a.at.file, b.at.file) || a.at.start - b.at.start);
  for (const answer of inOrder) {
    const name = candidates(answer).find((candidate) => !given.has(candidate));
    if (name === undefined) continue;
    given.add(name);
    names.set(answer, name);
  }
  return names;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Best first. */
function candidates(answer: LiteralAnswer): string[] {
  const base = spelled(answer.boundTo || answer.provider);
  if (!/^[A-Z_][A-Z\d_]*$/.test(base) || base === "GENERIC") return [];
  const longer = qualifiers(answer).map((word) => joined(word, base));
  // "PASSWORD" alone would soon be somebody else's.
  return SAYS_LITTLE.test(base) ? [...longer, base] : [base, ...longer];
}

const SAYS_LITTLE =
  /^(PASSWORD|PASSWD|PASS|PWD|PASSPHRASE|SECRET|SECRETS|TOKEN|KEY|CREDENTIAL|CREDENTIALS|USER_PASSWORD|AUTH|VALUE|DEFAULT|SALT|PIN)$/;

/** What a package's secret opens. */
const OPENS: readonly (readonly [RegExp, string])[] = [
  [
    /(^|[-/@])(pg|postgres|mysql2?|mariadb|mongodb|mongoose|knex|sequelize|typeorm|mikro-orm|mssql|tedious|oracledb|sqlite3?|drizzle-orm|kysely)(-|\/|$)/,
    "DB",
  ],
  [/mailer|smtp|imap/, "SMTP"],
  [/redis/, "REDIS"],
  [/amqp|rabbit/, "AMQP"],
  [/kafka/, "KAFKA"],
  [/ldap/, "LDAP"],
  [/(^|[-/])(jsonwebtoken|jwt|jose)($|[-/])/, "JWT"],
  [/(^|[-/])(express-session|cookie-session|iron-session|secure-session)($|[-/])/, "SESSION"],
];

/** Nearest first. */
function qualifiers({ holders = [], boundTo, at }: LiteralAnswer): string[] {
  const own = spelled(boundTo);
  const words = holders.flatMap(({ name, package: from }) => {
    const opens = OPENS.find(([of]) => of.test(from))?.[1];
    if (opens !== undefined) return opens;
    const word = spelled(name)
      .split("_")
      .filter((part) => !SAYS_NOTHING.test(part))
      .join("_");
    return from === "" && word !== own && /^[A-Z]/.test(word) ? word : [];
  });
  const file = spelled(/([^/]*?)(\.[^/]*)?$/.exec(at.file)![1]!);
  return [...new Set([...words, ...(/^[A-Z]/.test(file) && !SAYS_NOTHING.test(file) ? [file] : [])])];
}

const SAYS_NOTHING =
  /^(|CONFIG|CONFIGURATION|CONF|OPTIONS|OPTION|OPTS|SETTINGS|PARAMS|ARGS|DATA|CREDENTIALS|CREDENTIAL|CREDS|AUTH|AUTHENTICATION|CONNECTION|CONN|DEFAULT|DEFAULTS|MODULE|EXPORTS|INDEX|MAIN|APP|CONSTANTS|GET|CREATE|MAKE|NEW|THE|MY|ENV|ENVIRONMENT)$/;

function joined(word: string, name: string): string {
  const parts = name.split("_");
  const added = word.split("_").filter((part) => !parts.includes(part));
  return [...added, name].join("_");
}

function spelled(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z\d]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .toUpperCase();
}
