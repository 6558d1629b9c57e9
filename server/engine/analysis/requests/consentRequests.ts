// What rules ask about consents as such, and what they are told. Regular expressions are on the words of names, in lower case and
// parted by blanks, unless said otherwise.
import type { FindingData, Location } from "../../diagnostics/finding.js";
import type { BundledTerms } from "../../flow/controls/bundledConsents.js";
import type { TickTerms } from "./terms.js";

/**
 * One consent for everything: asked for before something that needs one of its own, or kept by a record that does not say what
 * for. Answers are BundledConsentAnswer, one per call or record.
 */
export interface BundledConsentRequest extends BundledTerms {
  kind: "bundledConsent";
  /** Names of records that keep consents, and their fields that say that somebody agreed, what to, or on which words. */
  records: string;
  flags: string;
  keyed: string;
  /** Boxes to tick. */
  ticks: TickTerms;
}

export interface BundledConsentAnswer {
  kind: "bundledConsent";
  request: BundledConsentRequest;
  /** The call, the record's name, or the box. */
  at: Location;
  what: "use" | "record" | "tick";
  /** The consent as code spells it, the record, or what the box is called. */
  consent: string;
  /** Records: others of the project say what each consent is for. */
  isUnlike: boolean;
  /** The call as code spells it; "" for records. */
  by: string;
  /** `about` of the act that it is, or "" where the data say so. */
  about: string;
  /** Most sensitive first. */
  data: FindingData[];
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

/**
 * Stored records of consents, and whether anything takes one back. Answers are WithdrawalAnswer, one per record that the code is
 * seen to write.
 */
export interface WithdrawalRequest {
  kind: "withdrawal";
  /** Names of records that keep consents, and that do so where a field is about consent; of fields that say yes or no. */
  records: string;
  grants: string;
  flags: string;
  /** Constants that such a field is given for a yes. */
  yes: string;
  /** Names that are about consent, and how all of these are spelled; those that are about taking it back, in the same file. */
  about: string;
  spelled: string;
  withdraws: string;
  /** Regular expressions on the names of methods: they make a row, they change or delete one. */
  makes: string;
  changes: string;
  /** Regular expression on packages of platforms that manage consents. */
  platforms: string;
}

export interface WithdrawalAnswer {
  kind: "withdrawal";
  request: WithdrawalRequest;
  /** The record's name. */
  at: Location;
  record: string;
  /** The call that writes it, as code spells it. */
  writtenBy: string;
  /** What takes consents back, or may; "" where nothing does. */
  withdrawnBy: string;
  /** Another record whose consents are taken back, where all that is seen of it is about others than this one; else "". */
  like: string;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}

export type ConsentRequest = BundledConsentRequest | WithdrawalRequest | CampaignRequest;
export type ConsentAnswer = BundledConsentAnswer | WithdrawalAnswer | CampaignAnswer;

/**
 * Letters and messages that advertise and say no way out. Answers are CampaignAnswer, one per template or call. Regular expressions.
 */
export interface CampaignRequest {
  kind: "campaign";
  /** On words of names, in lower case and parted by blanks: they advertise; they are about something else. */
  campaigns: string;
  others: string;
  /** On packages: clients that send what they are given, and nothing more. On names of calls that send. */
  clients: string;
  sends: string;
  /** On names and texts of the file (flag "i"): there is a way out, or a service adds one. */
  leaves: string;
  /** Members of a message that hold its text. */
  texts: readonly string[];
}

export interface CampaignAnswer {
  kind: "campaign";
  request: CampaignRequest;
  /** The head of the template, or the call. */
  at: Location;
  /** The template, or the function. */
  what: string;
  /** The file that sends it, or the call. */
  by: string;
  isTemplate: boolean;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}
