// What a hard-coded secret is to the engine: a range of a text that a provider's format, a key container, a URL with a
// password or a credential name with a fitting value explains. Detections never carry the value.
import type { CodeStyle } from "./codeLiterals.js";

/** How much harm the credential can do: `test` works on a sandbox only, `restricted` is limited by referrer or scope. */
export type SecretLevel = "live" | "test" | "restricted";

/** `checksum`: the value proves itself (check digits, decodable structure). `entropy`: it only looks random. */
export type SecretStrength = "format" | "checksum" | "entropy";

export type CheckId =
  | "aws-key-id"
  | "azure-sas"
  | "basic-auth"
  | "bearer"
  | "base62-crc32"
  | "discord-bot"
  | "gitlab-routable"
  | "grafana-crc32"
  | "jwk"
  | "jwt"
  | "jwt-service-role"
  | "paired-crypt"
  | "private-key"
  | "random";

export interface SecretProvider {
  id: string;
  name: string;
  /** One of these strings must occur; empty for providers that are known by the bound name only. */
  keywords: readonly string[];
  /** Matched where a keyword (minus `back` characters) starts; without keywords against the whole text. Group `v` is the secret. */
  pattern: RegExp | undefined;
  /** Most characters of the match before the keyword. */
  back: number;
  /** Characters that may stand before the keyword: digits only, or those of base64 and base64url. */
  backDigits: boolean;
  /** False: the match may follow a letter or digit directly. */
  leftBoundary: boolean;
  /** Words that the bound name (with its path) must all have, one list per alternative. */
  names: readonly (readonly string[])[];
  check: CheckId | undefined;
  /** Least Shannon entropy of the secret in bits per character. */
  entropy: number;
  level: SecretLevel | "public";
  /** Names beside which the value is made to be shown. */
  publicBeside: readonly string[];
  /** URL schemes whose password part is the secret. */
  schemes: readonly string[];
}

export interface SecretWords {
  /** Phrases (tokens with spaces) that end a credential's name. */
  passwordNames: readonly string[];
  secretNames: readonly string[];
  /** Credential names only when nothing but a `weakOwners` word stands before them. */
  weakNames: readonly string[];
  weakOwners: readonly string[];
  /** Somebody else whose key it is: `weakNames` are credential names right behind one, whatever stands before that. */
  weakParties: readonly string[];
  /** Words that make a secret the project's own (any text works as one), as opposed to one that a vendor issued. */
  ownWords: readonly string[];
  /** Words that say that a vendor issued a "…Secret". */
  vendorWords: readonly string[];
  /** Chinese endings of credential names. */
  chineseNames: readonly string[];
  /** Tokens after the phrase that change nothing ("prod", "base64"). */
  harmlessTails: readonly string[];
  /** Tokens before the phrase that make it no credential ("public", "has", "csrf"). */
  negativeHeads: readonly string[];
  placeholderWords: readonly string[];
  /** Whole values, lower case, that stand for a value in schemas and forms. */
  notValues: readonly string[];
  /** Whole values, lower case, that ship as defaults or head every list of weak passwords. */
  developmentDefaults: readonly string[];
  /** Path words that say that a service reads the value ("datasource", "redis"). */
  serviceWords: readonly string[];
  /** Words that only repeat what a credential is called. */
  credentialWords: readonly string[];
}

export interface SecretContent {
  providers: readonly SecretProvider[];
  words: SecretWords;
  /** Changes when any text does. */
  version: string;
}

export interface SecretContext {
  /** Name with its path, "." between parts: `jwtSecret`, `spring.datasource.password`; "" when nothing binds the text. */
  boundTo: string;
  /** Language of the file, as in FileFacts.language. */
  language: string;
  /** True for string literals, false for bare scalars (YAML, .env, shell). */
  quoted: boolean;
  /** The text stands in when the environment or configuration gives no value (`env.X ?? "text"`). */
  fallback?: boolean;
  /** Names of what stands beside it in the same object. */
  beside?: () => readonly string[];
}

export interface SecretDetection {
  /** Provider id, or "generic". */
  provider: string;
  strength: SecretStrength;
  level: SecretLevel;
  /** Range within the text. */
  start: number;
  end: number;
  /** Stands for a secret and is none. */
  placeholder: boolean;
  /** A value that ships as a default or opens nothing but a developer's machine. */
  developmentDefault: boolean;
  /** The name that running code gives it, and whether it stands in for a setting of that name. */
  boundTo?: string;
  fallback?: boolean;
}

export interface SecretDetector {
  readonly version: string;
  /** Secrets in one value. */
  detect(text: string, context: SecretContext): SecretDetection[];
  /** Secrets in running text (shell, Dockerfile, Markdown, comments …), whose assignments are looked for here. */
  detectInText(text: string, language: string): SecretDetection[];
  /** Secrets in source code of any language: formats of providers, and quoted texts under a credential's name. */
  detectInCode(text: string, style: CodeStyle): SecretDetection[];
  /** Name of a provider for people. */
  providerName(id: string): string;
  /** What is bound to the name is a password, and no key or token. */
  isPasswordName(name: string): boolean;
}
