// What rules ask about lists of fields with the level of each, and what they are told.
import type { Confidence, FindingData, Location } from "../../diagnostics/finding.js";

/** Entries `{ field: "diagnosis", level: Level.Public }` of code and settings. Answers are LevelAnswer, one per entry. */
export interface LevelRequest {
  kind: "level";
  /** Regular expressions on words: members that name the field, and such that say its level. */
  fields: string;
  levels: string;
  /** What stands around `{ diagnosis: "public" }`, where fields are named by their keys. */
  holders: string;
  /** Levels that everybody may see, and those for whoever works there. */
  open: string;
  internal: string;
  /** Categories of data types that are not asked for. */
  without: readonly string[];
}

export interface LevelAnswer {
  kind: "level";
  request: LevelRequest;
  at: Location;
  field: string;
  /** As it is written. */
  level: string;
  /** "lower": by its name it holds what must not stand there. */
  status: "lower" | "fits";
  /** One: what it holds by its name. */
  data: FindingData[];
  confidence: Confidence;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}
