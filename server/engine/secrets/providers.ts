// Provider formats in a text: candidates by keyword in one pass, each then matched at its place, checked, and kept if
// nothing that starts earlier covers it. Public keys are found too, so that nobody else takes them for secrets.
import { CHECKS, type Check } from "./checks.js";
import { entropyOf } from "./encoding.js";
import { createKeywordIndex } from "./keywordIndex.js";
import type { NameVerdict } from "./names.js";
import type { SecretContent, SecretProvider, SecretStrength } from "./types.js";
import { type AddressSecret, driverPassword, urlPassword } from "./urls.js";

export interface ProviderMatch {
  provider: SecretProvider;
  strength: SecretStrength;
  start: number;
  end: number;
  forged: boolean;
  address?: AddressSecret;
}

export interface ProviderMatcher {
  /** Matches by keyword, in order, without overlaps. */
  inText(text: string, name: NameVerdict): ProviderMatch[];
  /** A provider that the name tells, whose format the whole text has. */
  byName(text: string, name: NameVerdict): ProviderMatch | undefined;
  /** Does a provider know this name? */
  knowsName(name: NameVerdict): boolean;
}

const SCHEME_MARK = "://";
/** Addresses of the MySQL driver for Go. */
const DRIVER_MARK = "@tcp(";
const PLAIN = /[A-Za-z0-9_]/;
const BACK_ANY = /[A-Za-z0-9+/_.-]/;
const BACK_DIGITS = /[0-9]/;
/** A value that a name's provider accepts has at least this much variety. */
const NAMED_ENTROPY = 2.5;

export function createProviderMatcher(content: SecretContent): ProviderMatcher {
  const byKeyword = new Map<string, SecretProvider[]>();
  const byScheme = new Map<string, SecretProvider>();
  const named: SecretProvider[] = [];
  for (const provider of content.providers) {
    for (const keyword of provider.keywords) byKeyword.set(keyword, [...(byKeyword.get(keyword) ?? []), provider]);
    for (const scheme of provider.schemes) byScheme.set(scheme, provider);
    if (provider.keywords.length === 0 && provider.names.length > 0) named.push(provider);
  }
  const anyScheme = byScheme.get("*");
  const keywords = [...byKeyword.keys(), SCHEME_MARK, DRIVER_MARK];
  // What the name tells is more than what the shape tells.
  const candidates = [...byKeyword.values()].map((list) =>
    list.sort((a, b) => Math.sign(b.names.length) - Math.sign(a.names.length)),
  );
  const index = createKeywordIndex(keywords);
  const byFirstWord = new Map<string, Set<SecretProvider>>();
  for (const provider of named)
    for (const [first] of provider.names)
      if (first !== undefined) byFirstWord.set(first, (byFirstWord.get(first) ?? new Set()).add(provider));
  // Verdicts are shared by all uses of a name, so that the providers of a name are looked up once.
  const providersOf = (name: NameVerdict) => {
    name.providers ??= lookUp(name);
    return name.providers;
  };
  const lookUp = (name: NameVerdict): readonly SecretProvider[] => {
    const possible = new Set<SecretProvider>();
    for (const token of name.tokens) for (const provider of byFirstWord.get(token) ?? []) possible.add(provider);
    return possible.size === 0 ? NOBODY : named.filter((p) => possible.has(p) && namesMatch(p, name));
  };
  /** The last text without any keyword: one text is often asked about twice, under another name. */
  let clean: string | undefined;

  return {
    inText(text, name) {
      if (text === clean) return [];
      const found: ProviderMatch[] = [];
      let keyEnd = 0;
      let hit = false;
      index.scan(text, (keyword, start) => {
        hit = true;
        // Inside a key that was followed to its end; without this, many headers would each follow the same text.
        if (start < keyEnd) return;
        if (keyword >= candidates.length) {
          const address = keyword === candidates.length ? urlPassword(text, start) : driverPassword(text, start);
          const provider = address && (byScheme.get(address.scheme) ?? anyScheme);
          if (address && provider)
            found.push({
              provider,
              strength: "format",
              start: address.start,
              end: address.end,
              forged: false,
              address,
            });
          return;
        }
        for (const provider of candidates[keyword]!) {
          if (provider.names.length > 0 && !namesMatch(provider, name)) continue;
          const match = matchAt(provider, text, start);
          if (match) {
            found.push(match);
            if (provider.check === "private-key") keyEnd = match.end;
            break;
          }
        }
      });
      if (!hit) clean = text;
      return found.length < 2 ? found : withoutOverlaps(found);
    },
    byName(text, name) {
      for (const provider of providersOf(name)) {
        const match = matchWhole(provider, text);
        if (match) return match;
      }
      return undefined;
    },
    knowsName: (name) => providersOf(name).length > 0,
  };
}

const NOBODY: readonly SecretProvider[] = [];

function namesMatch(provider: SecretProvider, name: NameVerdict): boolean {
  return name.tokens.size > 0 && provider.names.some((words) => words.every((word) => name.tokens.has(word)));
}

function matchAt(provider: SecretProvider, text: string, keywordStart: number): ProviderMatch | undefined {
  let from = keywordStart;
  const allowed = provider.backDigits ? BACK_DIGITS : BACK_ANY;
  while (from > 0 && keywordStart - from < provider.back && allowed.test(text[from - 1]!)) from--;
  if (
    provider.leftBoundary &&
    from > 0 &&
    PLAIN.test(text[from - 1]!) &&
    PLAIN.test(text[from]!) &&
    !escaped(text, from)
  )
    return undefined;
  const pattern = provider.pattern!;
  pattern.lastIndex = from;
  const m = pattern.exec(text);
  if (!m) return undefined;
  const whole = from + m[0].length;
  if (PLAIN.test(text[whole - 1]!) && whole < text.length && PLAIN.test(text[whole]!)) return undefined;
  const [start, end] = m.indices?.groups?.v ?? [from, whole];
  return judged(provider, text, start, end);
}

/** "\nAKIA…": the letter before belongs to an escape in the source. */
function escaped(text: string, at: number): boolean {
  return /[nrt]/.test(text[at - 1]!) && text[at - 2] === "\\";
}

function matchWhole(provider: SecretProvider, text: string): ProviderMatch | undefined {
  const m = provider.pattern!.exec(text);
  if (!m) return undefined;
  const [start, end] = m.indices?.groups?.v ?? [0, text.length];
  if (entropyOf(text.slice(start, end)) < NAMED_ENTROPY && provider.level !== "public") return undefined;
  return judged(provider, text, start, end);
}

function judged(provider: SecretProvider, text: string, start: number, end: number): ProviderMatch | undefined {
  const value = text.slice(start, end);
  if (provider.entropy > 0 && entropyOf(value) < provider.entropy) return undefined;
  const check: Check | undefined = provider.check && CHECKS[provider.check];
  if (!check) return { provider, strength: "format", start, end, forged: false };
  const result = check(value, text, start, end);
  if (result.verdict === "no") return undefined;
  return {
    provider,
    strength: result.verdict === "checksum" ? "checksum" : "format",
    start,
    end: result.end ?? end,
    forged: result.verdict === "forged",
  };
}

/** What starts first wins; at the same place the longest, then the one declared first. */
function withoutOverlaps(found: ProviderMatch[]): ProviderMatch[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: ProviderMatch[] = [];
  let end = -1;
  for (const match of found) {
    if (match.start < end) continue;
    kept.push(match);
    end = match.end;
  }
  return kept;
}
