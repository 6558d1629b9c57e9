import type { HandedInTexts } from "../../server/engine/api.js";

/** Rule texts of one language. Places in braces are filled by the finding's params. */
export interface RuleTexts {
  /** How a list of data types is spelled. `more` has the places {first} and {count}. */
  list: { and: string; more: string };
  /** Said behind the message of a finding that is told once for several calls. */
  handedIn: HandedInTexts;
  /** Phrases that rules put into places, by their English. */
  phrases: Record<string, string>;
  /** By rule id, then message id. */
  rules: Record<string, Record<string, { message: string; help: string }>>;
}
