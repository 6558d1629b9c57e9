// Hard-coded secrets in a text. Input: a text and what it is bound to; output: ranges, each with the provider, how sure,
// and whether it is a placeholder or a default. Pure and total; the time grows with the length of the text only.
import { assignmentsIn } from "./assignments.js";
import { type CodeStyle, codeLiterals, holdsPairs } from "./codeLiterals.js";
import { commandPasswords } from "./commands.js";
import { createJudge, createValueWords } from "./generic.js";
import { createNameReader, type NameVerdict } from "./names.js";
import { createProviderMatcher, type ProviderMatch } from "./providers.js";
import type { SecretContent, SecretContext, SecretDetection, SecretDetector } from "./types.js";
import { isLocalHost, isSampleHost } from "./urls.js";
import { defaultPart, isRandom, isReference, isRepetitive, isShortDraw, MAX_VALUE, sequenceShare } from "./values.js";

/** Raise when the same content and text would give other detections. */
const MECHANISM = "6";
const MIN_LENGTH = 3;
const MAX_TEXT = 4 * 1024 * 1024;

export function createSecretDetector(content: SecretContent): SecretDetector {
  const matcher = createProviderMatcher(content);
  const nameOf = createNameReader(content.words);
  const judge = createJudge(content.words);
  const words = createValueWords(content.words);
  const names = new Map(content.providers.map((p) => [p.id, p.name]));

  function fromMatch(match: ProviderMatch, text: string, context: SecretContext): SecretDetection | undefined {
    const { provider, start, end } = match;
    if (provider.level === "public") return undefined;
    if (provider.publicBeside.length > 0 && context.beside?.().some((n) => provider.publicBeside.includes(n)))
      return undefined;
    const value = text.slice(start, end);
    const base = { provider: provider.id, strength: match.strength, level: provider.level, start, end };
    if (match.address) return addressDetection(match, value, context, base);
    const made = match.forged || (match.strength !== "checksum" && isMadeUp(value));
    return { ...base, placeholder: made, developmentDefault: false };
  }

  function addressDetection(
    match: ProviderMatch,
    value: string,
    context: SecretContext,
    base: Omit<SecretDetection, "placeholder" | "developmentDefault">,
  ): SecretDetection | undefined {
    const { user, host } = match.address!;
    if (isBracketed(user, value)) return undefined;
    if (isReference(value) || isReference(user) || /^[$%:*]/.test(value) || value.includes("{") || value.includes("$"))
      return undefined;
    const lower = value.toLowerCase();
    // A drawn password was made for something, whatever host is shown beside it; documents draw theirs for the example.
    const drawn =
      context.language !== "document" && !words.isPlaceholder(value) && (isRandom(value) || isShortDraw(value));
    const sample =
      (isSampleHost(host) && !drawn) ||
      words.isPlaceholder(value) ||
      /^(?:pass|password|passwd|pwd|pw|secret|token|x-oauth-basic|x-access-token)$/.test(lower);
    const local = isLocalHost(host) || host === "";
    const written = !context.fallback && isWordFor(user, value);
    if ((sample && !local) || written) return { ...base, placeholder: true, developmentDefault: false };
    const weak =
      words.isDefault(value) ||
      lower === user.toLowerCase() ||
      /^[a-z_-]{1,16}$/i.test(value) ||
      sequenceShare(value) > 0.6;
    return {
      ...base,
      placeholder: sample && !words.isDefault(value) && !context.fallback,
      developmentDefault: local && (weak || sample),
    };
  }

  /** `user:password`: both are the words for what belongs there. */
  function isWordFor(user: string, password: string): boolean {
    return (
      /^(?:db_?)?(?:user|username|usr|login)$/i.test(user) &&
      /^(?:db_?)?(?:pass|password|passwd|pwd|pw)$/i.test(password)
    );
  }

  function generic(text: string, name: NameVerdict, context: SecretContext): SecretDetection | undefined {
    const part = defaultPart(text);
    if (part) {
      const inner = generic(text.slice(part.start, part.end), name, { ...context, fallback: true });
      return inner && { ...inner, start: inner.start + part.start, end: inner.end + part.start };
    }
    const result = judge(text, name, context);
    if (!result) return undefined;
    const start = text.length - text.trimStart().length;
    return { provider: "generic", level: "live", start, end: text.trimEnd().length, ...result };
  }

  function detect(text: string, context: SecretContext): SecretDetection[] {
    if (text.length < MIN_LENGTH || text.length > MAX_TEXT) return [];
    const name = nameOf(context.boundTo);
    const matches = matcher.inText(text, name);
    // Nobody's token, by its sum; under the name of a credential it may be one all the same.
    const others = name.kind !== "none" && matches.every((m) => m.forged) ? generic(text, name, context) : undefined;
    if (matches.length > 0 && others && !others.placeholder) return [others];
    if (matches.length > 0) return matches.flatMap((m) => fromMatch(m, text, context) ?? []);
    if (text.length > MAX_VALUE) return [];
    if (matcher.knowsName(name)) {
      const trimmed = text.trim();
      const match = isReference(trimmed) ? undefined : matcher.byName(trimmed, name);
      if (match) {
        const shift = text.indexOf(trimmed);
        const found = fromMatch(match, trimmed, context);
        return found ? [{ ...found, start: found.start + shift, end: found.end + shift }] : [];
      }
    }
    if (name.kind !== "none") {
      const found = generic(text, name, context);
      return found ? [found] : [];
    }
    return text.length <= 1024 && text.includes("=") ? connectionString(text, context) : [];
  }

  /**
   * `Server=db;User Id=app;Password=…`, `jdbc:…?user=app&password=…`, `host=db user=app password=…`,
   * `PlainLoginModule required username="app" password="…";`: pairs inside one value.
   */
  function connectionString(text: string, context: SecretContext): SecretDetection[] {
    const separated =
      /[;&?]/.test(text) && /^(?:jdbc:|[\w ]{2,40}=|[a-z][a-z0-9+.-]*:\/\/|[\w.$]{1,200}LoginModule\s)/i;
    if (!separated && !/^(?:host|hostaddr|port|dbname|user)=\S{1,200} /.test(text)) return [];
    if (separated && !separated.test(text)) return [];
    return inAssignments(text, { ...context, language: "properties" }).map((d) =>
      d.provider === "generic" ? { ...d, provider: "connection-string" } : d,
    );
  }

  function inAssignments(text: string, context: SecretContext): SecretDetection[] {
    const wanted = (name: string) => {
      const verdict = nameOf(name);
      return verdict.kind !== "none" || matcher.knowsName(verdict);
    };
    return assignmentsIn(text, wanted).flatMap(({ name, start, end, quoted }) => {
      const value = text.slice(start, end);
      // The token in the address of a badge is made to be shown.
      if (text.slice(Math.max(0, start - 200), start).includes("badge")) return [];
      const verdict = nameOf(name);
      const match = isReference(value) ? undefined : matcher.byName(value, verdict);
      const local = { ...context, boundTo: name, quoted };
      const found = match ? fromMatch(match, value, local) : generic(value, verdict, local);
      return found ? [{ ...found, start: found.start + start, end: found.end + start }] : [];
    });
  }

  function inCommands(text: string, context: SecretContext): SecretDetection[] {
    return commandPasswords(text).flatMap(({ start, end }) => {
      const found = generic(text.slice(start, end), nameOf("password"), context);
      return found ? [{ ...found, start: found.start + start, end: found.end + start }] : [];
    });
  }

  function inCode(text: string, style: CodeStyle): SecretDetection[] {
    const context = { boundTo: "", language: "source", quoted: true };
    const matches = matcher.inText(text, nameOf(""));
    const found = matches.flatMap((m) => fromMatch(m, text, context) ?? []);
    let at = 0;
    codeLiterals(text, style, ({ name, start, end, fallback }) => {
      const verdict = nameOf(name);
      const value = text.slice(start, end);
      if (verdict.kind === "none" && !matcher.knowsName(verdict) && !holdsPairs(value)) return;
      while (at < matches.length && matches[at]!.end <= start) at++;
      if (at < matches.length && matches[at]!.start < end) return;
      for (const d of detect(value, { ...context, boundTo: name, fallback }))
        found.push({ ...d, boundTo: name, fallback, start: d.start + start, end: d.end + start });
    });
    return found.sort((a, b) => a.start - b.start);
  }

  return {
    version: `${MECHANISM}-${content.version}`,
    detect,
    isPasswordName: (name) => nameOf(name).kind === "password",
    detectInText(text, language) {
      if (text.length > MAX_TEXT) return [];
      const context = { boundTo: "", language, quoted: false };
      const matches = matcher.inText(text, nameOf(""));
      let found = matches.flatMap((m) => fromMatch(m, text, context) ?? []);
      const named: SecretDetection[] = [];
      let at = 0;
      for (const d of inAssignments(text, context)) {
        while (at < matches.length && matches[at]!.end <= d.start) at++;
        const match = matches[at];
        if (!match || match.start >= d.end) found.push(d);
        else if (match.forged && !d.placeholder) named.push(d);
      }
      // Nobody's token by its sum, given to the name of a credential all the same.
      found = [...found.filter((f) => !named.some((d) => f.start < d.end && d.start < f.end)), ...named];
      found.push(...inCommands(text, context));
      return found.sort((a, b) => a.start - b.start);
    },
    detectInCode: (text, style) => (text.length > MAX_TEXT ? [] : inCode(text, style)),
    providerName: (id) =>
      names.get(id) ?? (id === "connection-string" ? "connection string with a password" : "secret"),
  };
}

/** Shape of a provider, content of an example. */
function isMadeUp(value: string): boolean {
  return (
    /example|placeholder|redacted|changeme|replace|(?:^|[^a-z])(?:your|fake|dummy|sample|here)(?:[^a-z]|key|token|$)|<|\.{3}|not-?a-?real/i.test(
      value,
    ) ||
    isRepetitive(value.slice(-16)) ||
    isRepetitive(value.replace(/^(?:A+|[A-Za-z]{2,8}[-_])/, "")) ||
    sequenceShare(value) > 0.5
  );
}

/** `scheme://[user][:password]@[host]`: how an address is written, no address. */
function isBracketed(user: string, password: string): boolean {
  return user.startsWith("[") || (password.startsWith("[") && password.endsWith("]"));
}
