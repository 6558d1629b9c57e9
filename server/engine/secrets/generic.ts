// A value bound to a credential's name, without a provider's format: is it a secret, a placeholder, a default of
// development, or nothing? Name and shape decide together; either alone is wrong most of the time.
import { tokenise } from "../classify/tokens.js";
import type { NameVerdict } from "./names.js";
import type { SecretContext, SecretStrength, SecretWords } from "./types.js";
import {
  isCall,
  isHash,
  isIdentifier,
  isPath,
  isProse,
  isRandom,
  isReference,
  isRepetitive,
  isUuid,
  MAX_VALUE,
  sequenceShare,
  wordShare,
} from "./values.js";

export interface Judgement {
  strength: SecretStrength;
  placeholder: boolean;
  developmentDefault: boolean;
}

export type Judge = (text: string, name: NameVerdict, context: SecretContext) => Judgement | undefined;

/** Languages in which a value is read by a program rather than shown to people. */
const CONFIG = new Set([
  "yaml",
  "env",
  "properties",
  "ini",
  "toml",
  "xml",
  "dockerfile",
  "shell",
  "hcl",
  "terraform",
  "sql",
  "csv",
]);
/** Passwords that say themselves that they are for a developer's machine. */
const DEVELOPMENT =
  /^(?:(?:pass|passwd|password|secret)[^a-z]{1,6}|(?:dev|local|demo)(?:[^a-z].{0,30}|[a-z]{0,12})[^a-z]{0,5}|(?:integration|unit|e2e|smoke)[-_ ]tests?[^a-z].{0,60}|[a-z]{0,20}-?(?:admin|service|user)-?1234?)$/i;
/** What a validator asks of a field: "required|string|min:8", "min:8". */
const VALIDATION =
  /^(?:[a-z_]{2,40}(?::[\w,.=]{1,80})?(?:\|[a-z_]{2,40}(?::[^|\s]{1,80})?){1,12}|(?:min|max|size|between|same|different|in|not_in|required_\w{1,20}|exists|unique):[\w,.]{1,80})$/;
/** What documents write for a secret: "my-secret". */
const SAID =
  /^(?:my|super|very|the|our|some|a)[-_ ]?(?:(?:api|app|jwt|client|access|db|new)[-_ ]?)?(?:secret|pass|token|key|pwd)/i;
const SECRET: Judgement = { strength: "entropy", placeholder: false, developmentDefault: false };
const WEAK: Judgement = { strength: "format", placeholder: false, developmentDefault: false };
const DEFAULT: Judgement = { strength: "format", placeholder: false, developmentDefault: true };
const PLACEHOLDER: Judgement = { strength: "format", placeholder: true, developmentDefault: false };

export interface ValueWords {
  isPlaceholder(text: string): boolean;
  isDefault(text: string): boolean;
  isNoValue(text: string): boolean;
  /** Every word of it only says what a credential is called. */
  isOnlyCredentialWords(text: string): boolean;
}

export function createValueWords(words: SecretWords): ValueWords {
  const placeholders = new Set(words.placeholderWords);
  const defaults = new Set(words.developmentDefaults);
  const noValues = new Set(words.notValues);
  const credentials = new Set(words.credentialWords);
  return {
    isPlaceholder(text) {
      if (/^[<[{(].*[>\]})]$/.test(text) || isRepetitive(text) || /^_+\w+_+$/.test(text)) return true;
      // `请改`, `换成你的密码`: written to whoever fills it in.
      if (/[\u3400-\u9fff]/.test(text) && TO_FILL_IN.test(text)) return true;
      if (text.length > 200) return false;
      const tokens = tokenise(text);
      if (!tokens.some((t) => placeholders.has(t))) return SAYS_SO.test(text);
      const rest = tokens.filter((t) => !placeholders.has(t) && !credentials.has(t)).join("");
      return rest.length < 16 || wordShare(rest) >= 0.6;
    },
    isDefault: (text) => defaults.has(text.toLowerCase()),
    // "String!" is a type of GraphQL.
    isNoValue: (text) => noValues.has(text.toLowerCase().replace(/!$/, "")),
    isOnlyCredentialWords: (text) => tokenise(text).every((t) => credentials.has(t)),
  };
}

/** `ci-only-not-a-secret-0123`, too; how long it has to be, and where it is to be taken from. */
const SAYS_SO =
  /^(?:at[-_]least|min(?:imum)?)[-_]?\d|^\d+[-_](?:or[-_]more[-_])?(?:chars?|characters|bytes)\b|(?:^|[-_])(?:from|in|see|ask)[-_](?:the[-_])?(?:1password|bitwarden|keepass|lastpass|vault|key[-_]?vault|secrets?[-_]manager|parameter[-_]store|password[-_](?:manager|store))$|^your[A-Z_-]|changeme|replaceme|placeholder|todo[_-]|fixme|not[_-]?an?[_-]?(?:real[_-]?)?(?:secret|password|key|token)|^ci[_-]only|only[_-]for[_-](?:ci|dev|local)/i;
const TO_FILL_IN = /[请請改填换換]|替|自行|自己|[你您某]|示例|範例|范例|例如|占位|佔位|密码|密碼|口令|密钥|密鑰|待定/;

/** "claims/2024/7f3a…", "/photos/…", "policy:7f3a…:v2": keys of objects and of caches begin with what they are of. */
function isKeyOfStore(text: string): boolean {
  const [first = "", ...rest] = text.replace(/^\//, "").split(/[/:]/);
  return rest.length > 0 && first.length >= 3 && wordShare(first) >= 0.8;
}

/** Places where capitals and small letters meet: words have few, drawn letters change every second time. */
function turnsBetween(text: string): number {
  return text.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
}

export function createJudge(words: SecretWords): Judge {
  const value = createValueWords(words);

  function password(text: string, name: NameVerdict, config: boolean, context: SecretContext): Judgement | undefined {
    const letters = /^[A-Za-z_.-]+$/.test(text);
    if (value.isDefault(text)) {
      // In code "password" is the name of a field or of an input type far more often than a password.
      const word = value.isOnlyCredentialWords(text);
      if (word && !context.fallback && (!config || /^[A-Z][a-z]/.test(text))) return undefined;
      return DEFAULT;
    }
    if (value.isPlaceholder(text)) return context.fallback ? DEFAULT : PLACEHOLDER;
    if (context.fallback && letters) return DEFAULT;
    if (/^\d+$/.test(text)) {
      if (text.length < 4) return undefined;
      return text.length <= 6 || sequenceShare(text) > 0.6 ? DEFAULT : WEAK;
    }
    if (DEVELOPMENT.test(text)) return DEFAULT;
    if (isRandom(text)) return SECRET;
    if (letters && text.length >= 12 && turnsBetween(text) * 2 >= text.length - 1) return WEAK;
    if (letters || isIdentifier(text)) {
      if (!config || value.isOnlyCredentialWords(text)) return undefined;
      if (/\d/.test(text)) return WEAK;
      return name.service && /^[A-Za-z]{4,20}$/.test(text) ? DEFAULT : undefined;
    }
    // Codes of errors and messages: "E1001", "AUTH-403".
    if (!config && /^[A-Z]{1,5}[-_]?\d{2,5}$/.test(text)) return undefined;
    if (isPath(text) || isUuid(text) || text.length < 5) return undefined;
    return /[A-Za-z]/.test(text) && /[^A-Za-z]/.test(text) ? WEAK : undefined;
  }

  function secret(text: string, name: NameVerdict, context: SecretContext): Judgement | undefined {
    const own = name.own;
    if (name.weak)
      return isRandom(text) &&
        !value.isPlaceholder(text) &&
        sequenceShare(text) <= 0.5 &&
        !isPath(text) &&
        !isKeyOfStore(text)
        ? SECRET
        : undefined;
    if (value.isPlaceholder(text)) return own && context.fallback ? DEFAULT : PLACEHOLDER;
    if (sequenceShare(text) > 0.5) return own ? DEFAULT : PLACEHOLDER;
    if (value.isDefault(text)) return value.isOnlyCredentialWords(text) && !context.fallback ? undefined : DEFAULT;
    if (DEVELOPMENT.test(text)) return DEFAULT;
    if (isUuid(text)) return SECRET;
    if (isRandom(text)) return isPath(text) ? undefined : SECRET;
    if (own && context.fallback) return DEFAULT;
    if (/^\d+$/.test(text) || text.length < 8 || value.isOnlyCredentialWords(text)) return undefined;
    if (isIdentifier(text) || isPath(text)) {
      // "my-jwt-signing-secret" works as a signing secret; "refreshToken" is what something is called.
      const spoken = tokenise(text);
      return own && spoken.length >= 3 && /^(?:my|super|this|very|the|our|a)$/.test(spoken[0]!) ? DEFAULT : undefined;
    }
    if (own && text.length >= 8 && /[A-Za-z]/.test(text) && /[\d!@#$%^&*]/.test(text)) return WEAK;
    return undefined;
  }

  return (raw, name, context) => {
    if (name.kind === "none" || raw.length > MAX_VALUE) return undefined;
    const text = raw.trim();
    if (
      text.length < 3 ||
      value.isNoValue(text) ||
      isReference(text) ||
      isHash(text) ||
      VALIDATION.test(text) ||
      (!context.quoted && isCall(text))
    )
      return undefined;
    const config = CONFIG.has(context.language) || (context.language === "json" && name.service);
    if (isProse(text)) {
      // Phrases are passphrases only where nobody reads them: as the fallback of a setting.
      return context.fallback && name.own && !/[\u2e80-\u9fff]/.test(text) ? DEFAULT : undefined;
    }
    if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(text)) return undefined;
    const judged = name.kind === "password" ? password(text, name, config, context) : secret(text, name, context);
    return judged === DEFAULT && context.language === "document" && SAID.test(text) ? PLACEHOLDER : judged;
  };
}
