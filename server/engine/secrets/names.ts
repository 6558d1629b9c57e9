// Is a name a credential's? The phrase must be the head of the name ("dbPassword", not "passwordLabel"), and no word
// before it may turn it into something else ("publicKey", "csrfToken").
import { tokenise } from "../classify/tokens.js";
import type { SecretProvider, SecretWords } from "./types.js";

export interface NameVerdict {
  kind: "password" | "secret" | "none";
  /** Any text works as this secret, so whatever stands here is the secret ("jwtSecret", "sessionKey", "dbPassword"). */
  own: boolean;
  /** A service reads the value from configuration ("spring.datasource.password"). */
  service: boolean;
  /** "key", "auth": alone they are anything, so only a value that looks random counts. */
  weak: boolean;
  /** Words of the name and its path. */
  tokens: ReadonlySet<string>;
  /** Those that know the name; filled in when first asked for. */
  providers?: readonly SecretProvider[];
}

export type NameReader = (boundTo: string) => NameVerdict;

/** Names recur within a file and its neighbours; each that is remembered may hold on to the source it was cut out of. */
const REMEMBERED = 2_048;
const MAX_NAME = 200;
/** Last parts of a path that only say "the value of what is named before". */
const VALUE_PARTS = new Set(["value", "default", "defaultvalue", "values", "val", "const", "stringdata", "data"]);

export function createNameReader(words: SecretWords): NameReader {
  const passwords = phrases(words.passwordNames);
  const secrets = phrases(words.secretNames);
  const weak = phrases(words.weakNames);
  const owners = new Set(words.weakOwners);
  const parties = new Set(words.weakParties);
  const own = new Set(words.ownWords);
  const vendors = new Set(words.vendorWords);
  const tails = new Set(words.harmlessTails);
  const heads = new Set(words.negativeHeads);
  const services = new Set(words.serviceWords);
  const endings = new Set(words.chineseNames.map((phrase) => phrase.slice(-1)));
  const known = new Map<string, NameVerdict>();
  const knownParts = new Map<string, readonly string[]>();

  /** Many paths share their parts. */
  function tokensOf(part: string): readonly string[] {
    let tokens = knownParts.get(part);
    if (!tokens) {
      if (knownParts.size >= REMEMBERED) knownParts.clear();
      tokens = tokenise(part);
      knownParts.set(part, tokens);
    }
    return tokens;
  }

  function read(boundTo: string): NameVerdict {
    const parts = boundTo.split(/[./[\]:>]+/).filter((p) => p !== "" && !/^\d+$/.test(p));
    while (parts.length > 1 && VALUE_PARTS.has(parts[parts.length - 1]!.toLowerCase())) parts.pop();
    const name = tokensOf(parts[parts.length - 1] ?? "");
    const tokens = new Set<string>();
    for (const part of parts) for (const token of tokensOf(part)) tokens.add(token);
    let service = false;
    for (const token of tokens) service ||= services.has(token);
    const sealed = parts.slice(0, -1).some((part) => /^(?:encrypted|sealed)_?data$/i.test(part));
    const verdict: NameVerdict = {
      kind: "none",
      own: false,
      weak: false,
      service,
      tokens,
    };
    // What only the cluster can read: sealed secrets.
    if (sealed) return verdict;
    let end = name.length;
    while (end > 1 && (tails.has(name[end - 1]!) || /^\d+$/.test(name[end - 1]!))) end--;
    const last = name[end - 1] ?? "";
    const chinese = endings.has(last.slice(-1))
      ? words.chineseNames.find((phrase) => last.endsWith(phrase))
      : undefined;
    const found: { kind: "password" | "secret"; length: number } | undefined =
      chinese !== undefined
        ? { kind: /[码令]$|碼$/.test(chinese) ? "password" : "secret", length: 1 }
        : (match(name, end, passwords, "password") ?? match(name, end, secrets, "secret"));
    if (found) {
      if (name.slice(0, end - found.length).some((t) => heads.has(t))) return verdict;
      verdict.kind = found.kind;
    } else {
      const weakest = match(name, end, weak, "secret");
      const before = name.slice(0, end - (weakest?.length ?? 0));
      const isOwned = before.every((t) => owners.has(t)) || parties.has(before.at(-1) ?? "");
      if (!weakest || !isOwned || before.some((t) => heads.has(t))) return verdict;
      verdict.kind = last === "pass" ? "password" : "secret";
      verdict.weak = last !== "pass";
    }
    const ownSecret =
      (last === "secret" || /^secretkey(?:base)?$/.test(name.join(""))) && !name.some((t) => vendors.has(t));
    verdict.own = verdict.kind === "password" || ownSecret || name.some((t) => own.has(t));
    return verdict;
  }

  return (boundTo) => {
    if (boundTo === "" || boundTo.length > MAX_NAME) return NOTHING;
    let verdict = known.get(boundTo);
    if (!verdict) {
      if (known.size >= REMEMBERED) known.clear();
      verdict = read(boundTo);
      known.set(boundTo, verdict);
    }
    return verdict;
  };
}

const NOTHING: NameVerdict = { kind: "none", own: false, service: false, weak: false, tokens: new Set() };

/** Phrases by their last token, longest first. */
function phrases(list: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byLast = new Map<string, string[][]>();
  for (const phrase of list) {
    const tokens = phrase.split(" ");
    const last = tokens[tokens.length - 1]!;
    byLast.set(
      last,
      [...(byLast.get(last) ?? []), tokens].sort((a, b) => b.length - a.length),
    );
  }
  return byLast;
}

function match<K extends string>(
  name: readonly string[],
  end: number,
  table: ReadonlyMap<string, readonly (readonly string[])[]>,
  kind: K,
): { kind: K; length: number } | undefined {
  for (const phrase of table.get(name[end - 1] ?? "") ?? []) {
    if (phrase.length <= end && phrase.every((token, i) => name[end - phrase.length + i] === token))
      return { kind, length: phrase.length };
  }
  return undefined;
}
