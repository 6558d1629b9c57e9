// What "this is personal data" means: a data type, whose it is, how sure, and why in words.

export type Tier = 0 | 1 | 2 | 3 | 4;

export interface LocalisedText {
  en: string;
  "zh-Hans": string;
  "zh-Hant": string;
}

/** Codes of jurisdictions, everywhere the same. */
export const REGIONS = ["cn", "hk", "tw", "us", "us-ny", "eu"] as const;
export type Region = (typeof REGIONS)[number];

/** One of the data types of rules/taxonomy. */
export interface DataType {
  id: string;
  category: string;
  names: LocalisedText;
  tier: Tier;
  controls: {
    atRest: "encrypt" | "optional" | "none" | "hash" | "forbid";
    log: "allow" | "mask" | "forbid";
    display: string;
  };
}

export interface Evidence {
  kind: "name" | "pinyin" | "chinese" | "comment" | "annotation" | "value" | "context" | "type";
  /** Plain words, e.g. `name "idCardNo" matches "id card no"`. Identifiers may be quoted, values never. */
  detail: string;
  weight: number;
}

/** From which confidence on something is taken for what it is called. */
export const HIGH_CONFIDENCE = 0.75;
export const MEDIUM_CONFIDENCE = 0.5;

export interface Classification {
  dataType: string;
  /** Subject role id (policyholder, insured, beneficiary …), if the name or its owner tells. */
  role?: string;
  tier: Tier;
  /** 0..1; what counts as high and medium: HIGH_CONFIDENCE, MEDIUM_CONFIDENCE. */
  confidence: number;
  evidence: Evidence[];
}

/** Everything known about a name at its declaration or use. */
export interface NameContext {
  name: string;
  /** Name of the class, table, interface or variable it belongs to ("InsuredPerson", "customer"). */
  owner?: string;
  /** Other member names of the owner: context for weak names. */
  siblings?: readonly string[];
  /** A parameter's function and the parameters beside it: they tell what a name like "to" means. */
  near?: readonly string[];
  /** Coarse type, if known. boolean, enum, function and never-typed names are never personal data. */
  type?:
    | "string"
    | "number"
    | "numbers"
    | "boolean"
    | "date"
    | "bytes"
    | "json"
    | "enum"
    | "function"
    | "object"
    | "unknown";
  comment?: { words: readonly string[]; pii?: { dataType: string; hasReason?: boolean }; other?: true };
}

export interface Classifier {
  readonly version: string;
  /** Undefined: not personal data as far as we can tell. */
  classify(context: NameContext): Classification | undefined;
  dataType(id: string): DataType | undefined;
  /** A database, a table or a file that is called so has what is known of persons: "members", "policyholders_prod". */
  isOfPersons(name: string): boolean;
  readonly dataTypes: readonly DataType[];
}
