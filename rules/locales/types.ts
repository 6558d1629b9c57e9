/** Rule texts of one language. Places in braces are filled by the finding's params. */
export interface RuleTexts {
  /** How a list of data types is spelled. `more` has the places {first} and {count}. */
  list: { and: string; more: string };
  /** Phrases that rules put into places, by their English. */
  phrases: Record<string, string>;
  /** By rule id, then message id. */
  rules: Record<string, Record<string, { message: string; help: string }>>;
}
