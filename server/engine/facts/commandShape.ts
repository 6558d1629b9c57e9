// What commands of a shell do between environments, as far as facts may keep it. Input: a script, or a line of one. Output: its
// commands in order, with names of programs, options, variables, and the environments that words speak of; undefined where none
// speaks of production. Invariant: of values (hosts, files, what follows an option) nothing is kept but such a word, and what
// databases, tables and dumps are called.

const PRODUCTION = /^(prod|production|prd|live)$/;
const OTHER =
  /^(stag|staging|stage|stg|test|testing|unittest|dev|devel|development|develop|qa|uat|sit|local|localhost|demo|training|sandbox|preview|preprod|nonprod|ci|analytics)$/;
const MASKS =
  /mask|anonym|deident|de-ident|pseudonym|scrub|saniti[sz]e|faker?\b|synthetic|redact|obfuscat|greenmask|neosync|snaplet|tonic|脱敏|脫敏|去識別|去识别/i;
const MAX_LENGTH = 4000;
const MAX_KEPT = 1000;
const MAX_DEPTH = 2;

/**
 * Words of one command: "pg_dump $PROD_URL --no-owner", environments as "~prod", whatever masks as "~mask", files by their
 * endings (".sql.gz"), places that are there for many as "~shared", scripts that load what was dumped as "~loads", names of databases and dumps as "@members".
 */
export function commandShape(text: string): string | undefined {
  if (text.length > MAX_LENGTH || !speaksOfData(text)) return undefined;
  const kept = shapeOfScript(text);
  const says = /(\$\w*|~)(prod|prd|live)/i.test(kept) || DUMPS.test(kept);
  return says && kept.length <= MAX_KEPT ? kept : undefined;
}

/** What runs on a database of production, or takes all that is in one. */
export function speaksOfData(text: string): boolean {
  return /prod|prd|live/i.test(text) || DUMPS.test(text) || WORKER_DATABASE.test(text);
}
/** Of Cloudflare: `wrangler d1 export core --remote --output=core.sql`. */
const WORKER_DATABASE = /\bd1 (export|execute) .*--remote\b/;
/** `pg_dump`, `mongoexport`, `pg_basebackup` */
const DUMPS = /[a-z][-_]?(dump|export|backup)(\b|all\b)/;

/** The same, whatever it speaks of. */
export function shapeOfScript(text: string): string {
  const lines = text.replace(/\\\r?\n/g, " ").split(/\r?\n/);
  return lines.flatMap((line) => shapeOfLine(line) || []).join(" ; ");
}

const WORD = /\$\{\{[^}]*\}\}|"(?:[^"\\]|\\.)*"|'[^']*'|\|\|?|&&|;|>>?|<|[^\s|&;<>"']+/g;

/** `core-$(date +%F).sql` */
const DATE = /\$\(\s*date\b[^()]*\)|`\s*date\b[^`]*`/g;

/** The same of one line, whatever it speaks of; "" where nothing may be kept. */
export function shapeOfLine(line: string, depth = 0): string {
  const words: string[] = [];
  let first = true;
  let program = "";
  let afterOption = "";
  for (const [written] of line
    .replace(/(^|\s)#.*$/, "")
    .replace(DATE, "$$DATE")
    .matchAll(WORD)) {
    if (/^(\|\|?|&&|;|>>?|<)$/.test(written)) {
      words.push(written === "&&" || written === "||" ? ";" : written);
      first = !/[<>]/.test(written);
      afterOption = "";
      continue;
    }
    const word = written.replace(/^(["'])(.*)\1$/s, "$2");
    // `sh -c "…"`, `ssh nas "cat > …"`: a line of its own.
    const isLine = words.at(-1) === "-c" || (!first && program === "ssh");
    if (isLine && word !== written && word.includes(" ") && depth < MAX_DEPTH) {
      words.push(shapeOfLine(word, depth + 1));
      continue;
    }
    const option = /^(--[a-z][a-z-]*|-[A-Za-z])(=|$)/.exec(
      SHELL.test(program) ? word.replace(/^-[a-z]+c$/, "-c") : word,
    );
    const name = word.slice(word.lastIndexOf("/") + 1);
    // A value may be a word like any other: what follows an option is left out.
    const table = tableIn(words, option, word);
    if (option) words.push(option[1]!);
    else if (first ? /^[A-Za-z][\w.:-]{1,30}$/.test(name) : !afterOption && /^([a-z][a-z:_-]{1,20}|d1)$/.test(word))
      words.push(name);
    if (table !== "") words.push(table);
    words.push(...said(word), ...calledIn(word, afterOption));
    if (RUNNER.test(program) && LOADER.test(word)) words.push("~loads");
    if (first && !option) program = name;
    afterOption = option !== null && option[2] !== "=" && !ALONE.test(word) ? word : "";
    if (!option && !/^[A-Z_]+=/.test(word)) first = false;
  }
  // Far away is production where no other environment is named.
  if (WORKER_DATABASE.test(line) && !words.some((word) => OTHER.test(word.replace(/^~/, "")))) words.push("~prod");
  return words.join(" ");
}

/** `-t customers`, `--table=public.customers`: of what is taken out, the name of a table is kept. */
function tableIn(words: readonly string[], option: RegExpExecArray | null, word: string): string {
  const said = option ? option[2] === "=" && option[1]! : words.at(-1);
  if (!said || !TABLES.test(said) || !words.some((one) => DUMPS.test(one))) return "";
  const named = /^(?:[\w"]+\.)?"?([A-Za-z][A-Za-z_]{1,30})"?$/.exec(option ? word.slice(option[0].length) : word);
  return (named?.[1] ?? "").replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
}
const TABLES = /^(-t|--tables?|--collection)$/;

/** `bash -lc "…"` */
const SHELL = /^(ba|da|z|k)?sh$/;
/** `node scripts/load.js dump.json …`: a script of the project that fills a database. */
const RUNNER = /^(node|tsx|ts-node|bun|deno|npx|pnpm|python3?|ruby|php)$/;
const LOADER = /(^|[/_-])(load|loader|import|importer|restore|ingest|fill)([_-][\w-]*)?\.([cm]?[jt]s|py|rb|php)$/i;
/** Options of dumps that take no value. */
const ALONE =
  /^(-v|--(single-transaction|quick|opt|routines|triggers|events|verbose|force|clean|create|if-exists|gzip|oplog|databases|hex-blob|lock-tables|compact|complete-insert|data-only|blobs|large-objects|inserts|column-inserts|(skip|no|add|set)-[a-z-]+))$/;
/** Options of dumps that name what is dumped. */
const CALLED = /^(-d|-B|-c|--(db|dbname|database|databases))$/;
const CALLED_SO = /^["']?([a-z][a-z_-]{1,40})["']?$/i;

/** Names of databases, and of files that dumps are. */
function calledIn(word: string, afterOption: string): string[] {
  const [option, value] = /^(--[a-z]+)=(.+)$/.exec(word)?.slice(1) ?? [afterOption, word];
  const named =
    CALLED_SO.exec(CALLED.test(option!) ? value! : "")?.[1] ??
    /^["']?\w+:\/\/[^/]*\/([a-z][a-z_-]{1,40})(?:[?"']|$)/i.exec(value!)?.[1] ??
    (ENDING.test(word) ? /^([a-z][a-z_-]{1,40})/i.exec(word.slice(word.lastIndexOf("/") + 1))?.[1] : undefined);
  return named === undefined || DUMPS.test(named) ? [] : [`@${named.replace(/[-_]+$/, "")}`];
}

/** Variables in a word, and environments that it speaks of. */
function said(word: string): string[] {
  const variables = [...word.matchAll(/\$\{\{\s*(?:\w+\.)*(\w+)\s*\}\}|\$\{?([A-Za-z_]\w*)/g)].map(
    (found) => `$${found[1] ?? found[2]}`,
  );
  // Neither who signs in nor a path of a variable.
  const rest = word.replace(/\$\{\{[^}]*\}\}|\$\{?\w+\}?/g, " ").replace(/^\w+:\/\/[^@]*@/, "");
  const environments = rest
    .toLowerCase()
    .split(/[^a-z\d._-]+/)
    .flatMap(environmentsOfHost);
  const ending = ENDING.exec(rest)?.[1];
  return [
    ...variables,
    ...environments,
    ...(MASKS.test(word) ? ["~mask"] : []),
    ...(SHARED.test(word) ? ["~shared"] : []),
    ...(ending ? [ending.toLowerCase()] : []),
  ];
}

/** Formats of what is taken out of a database, packed or sealed. */
const ENDING =
  /((?:\.(?:sql|dump|dmp|pgdump|bak|bson|archive|json|csv|tar|tgz|gz|bz2|xz|zst|lz4|zip|7z|age|gpg|pgp|asc|enc|aes|kms))+)[)`"']*$/i;
/** Folders that a server hands out, or that many work in. */
const SHARED = /(?:^|[/=])(?:public|www|html|htdocs|wwwroot|static|shared?|downloads?)\/|^~shared$/i;

/** "prod-db.demo.example": what stands first says which it is, and the domain is the same for all. */
function environmentsOfHost(host: string): string[] {
  for (const label of host.split(".")) {
    const spoken = label.split(/[^a-z]+/).filter((part) => PRODUCTION.test(part) || OTHER.test(part));
    if (spoken.length > 0) return spoken.map((part) => `~${part}`);
  }
  return [];
}

/** Environments that a command speaks of, by its words. */
export function environmentsOf(words: readonly string[]): Environments {
  return environmentIn(words.filter((word) => /^[$~]/.test(word)).join(" "));
}

export interface Environments {
  production: boolean;
  other: boolean;
}

/** Of a name as code or files have it: "prod-db.internal", "refresh-staging". */
export function environmentIn(name: string): Environments {
  const parts = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  const isBefore = /(non|pre)[-_ ]?prod/i.test(name);
  return {
    production: !isBefore && parts.some((part) => PRODUCTION.test(part)),
    other: isBefore || parts.some((part) => OTHER.test(part)),
  };
}
