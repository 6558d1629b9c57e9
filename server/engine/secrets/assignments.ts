// Names and values in running text: `name=value`, `name: value`, `--name value`, `"name": "value"`, `<name>value<`,
// `name="x" value="y"`. Input: any text; output: pairs whose name the caller wants, in order, values not overlapping.
// Linear: a value is read only after its name was accepted, and reading goes on behind it.

export interface Assignment {
  name: string;
  start: number;
  end: number;
  quoted: boolean;
}

const MAX_NAME = 80;
const MAX_VALUE = 4096;
/** Blanks before a sign: Terraform and properties put them in columns. */
const MAX_GAP = 40;
const NAME = /[\w.\u4e00-\u9fff-]/;

export function assignmentsIn(text: string, wanted: (name: string) => boolean): Assignment[] {
  const found: Assignment[] = [];
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    // "=", ":", ">", "：", or a space behind "--name" and before a quote.
    if (c !== 61 && c !== 58 && c !== 62 && c !== 0xff1a && c !== 32) continue;
    if (i < done) continue;
    let name = nameBefore(text, i, c === 32, done);
    if (name === "default" && c === 61) name = variableAround(text, i) ?? name;
    let value: Omit<Assignment, "name"> | undefined;
    if (name !== undefined && c === 61 && /^(?:name|key)$/i.test(name)) {
      const pair = attributePair(text, i + 1);
      if (!pair || !wanted(pair.name)) continue;
      name = pair.name;
      value = valueAt(text, pair.at);
    } else {
      if (name === undefined || !wanted(name)) continue;
      value = c === 62 ? untilTag(text, i + 1) : valueAt(text, i + 1);
    }
    if (!value || value.end <= value.start) continue;
    found.push({ name, ...value });
    done = value.end;
    i = value.end - 1;
  }
  return found;
}

/** The name that ends before `at`, past quotes and blanks. With `spaced` only options and SQL's PASSWORD count. */
function nameBefore(text: string, at: number, spaced: boolean, from: number): string | undefined {
  let end = at;
  if (!spaced) while (end > from && at - end < MAX_GAP && /[ \t?:]/.test(text[end - 1]!)) end--;
  const tagged = text[at] === ">";
  if (!tagged && /["'`\]]/.test(text[end - 1] ?? "")) end--;
  let start = end;
  while (start > from && end - start < MAX_NAME && NAME.test(text[start - 1]!)) start--;
  if (start === end) return undefined;
  if (tagged && text[start - 1] !== "<") return undefined;
  // An expansion in a shell: only `${NAME:-value}` has a value in it.
  if (text[start - 1] === "{" && text[start - 2] === "$" && text[at + 1] !== "-") return undefined;
  if (text[start - 1] === ":" && IN_ARN.test(text.slice(Math.max(0, start - MAX_NAME), start))) return undefined;
  const name = text.slice(start, end);
  if (!spaced) return name.replace(/^-+/, "");
  if (name.startsWith("--")) return name.slice(2);
  // ENV NAME value in a Dockerfile, PASSWORD 'value' in SQL.
  const before = text.slice(Math.max(0, start - 5), start);
  if (/(?:^|\n|\s)(?:ENV|ARG) $/.test(before)) return name;
  if (/^(?:PASSWORD|password)$/.test(name) && text[at + 1] === "'") return name;
  return SAID.test(name) && MARKED.test(text.slice(at + 1, at + MAX_MARKED)) ? name : undefined;
}
/** `arn:aws:secretsmanager:eu-central-1:*:secret:claims/*` names a place. */
const IN_ARN = /(^|[^\w-])arn:[\w-]{1,20}:[\w-]{1,40}:[^\s"'`,;]*:$/;
/** "user `desk`, password `…`" of a document; what has no digit, or blanks, is a name or an example. */
const SAID = /^(?:pass(?:word|wd|phrase)|pwd|mima|密[码碼]|口令)$/i;
const MARKED = /^`(?=[^`\s]{0,80}\d)(?=[^`\s]{0,80}[A-Za-z])[^`\s${}<>]{10,80}`/;
const MAX_MARKED = 90;

/** `variable "name" { type = string  default =`: Terraform. */
function variableAround(text: string, at: number): string | undefined {
  return /\bvariable\s+"([\w-]{1,80})"\s*\{[^{}]*$/.exec(text.slice(Math.max(0, at - MAX_BLOCK), at))?.[1];
}
const MAX_BLOCK = 600;

function valueAt(text: string, from: number): Omit<Assignment, "name"> | undefined {
  let start = from;
  while (start < text.length && start - from < 8 && /[ \t=]/.test(text[start]!)) start++;
  if (text[start] === "-" && text[from - 1] === ":" && start === from) return untilBrace(text, from + 1);
  const quote = text[start];
  const limit = Math.min(text.length, start + MAX_VALUE);
  if (quote === '"' || quote === "'" || quote === "`") {
    for (let end = start + 1; end < limit; end++) {
      if (text[end] === "\n") return undefined;
      if (text[end] === quote && text[end - 1] !== "\\") return { start: start + 1, end, quoted: true };
    }
    return undefined;
  }
  let end = start;
  while (end < limit && !/[\s"'`,;&<>|)]/.test(text[end]!)) end++;
  return { start, end, quoted: false };
}

/** `"dbPassword" value=`: the name that an attribute holds, and where its value is written. */
function attributePair(text: string, from: number): { name: string; at: number } | undefined {
  const m = /^\s?["']([\w.-]{1,80})["']\s{1,8}value\s?=/.exec(text.slice(from, from + MAX_NAME + 32));
  return m ? { name: m[1]!, at: from + m[0].length } : undefined;
}

function untilBrace(text: string, from: number): Omit<Assignment, "name"> | undefined {
  const length = text.slice(from, from + 200).search(/[}\s"]/);
  return length < 1 ? undefined : { start: from, end: from + length, quoted: false };
}

function untilTag(text: string, from: number): Omit<Assignment, "name"> | undefined {
  const end = text.slice(from, from + MAX_VALUE).search(/[<\n]/);
  return end < 1 || text[from + end] !== "<" ? undefined : { start: from, end: from + end, quoted: false };
}
