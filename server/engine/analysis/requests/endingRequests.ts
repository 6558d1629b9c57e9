// What rules ask about the end of stored records.
import type { Region, Tier } from "../../classify/types.js";
import type { Location } from "../../diagnostics/finding.js";
import type { EndingTerms } from "../../flow/controls/endings.js";
import type { ErasureTerms } from "../../flow/controls/erasures.js";
import type { RowActTerms } from "../../flow/stores/rowActs.js";
import type { ShellTerms } from "./terms.js";

/**
 * Stored records that tell of persons, and how they come to an end. Answers are LifecycleAnswer, one per record. Words are
 * tokens of names, in lower case.
 */
export interface LifecycleRequest extends EndingTerms {
  kind: "lifecycle";
  minTier: Tier;
  /** Regular expressions on the words of a field, parted by blanks: it marks what was erased or restricted; it says until when. */
  ended: string;
  until: string;
  /** Options of schemas and indexes that let a store delete by itself. */
  options: readonly string[];
  /** Marks in the comment of a record that say how long it is kept. */
  marks: readonly string[];
  /** Words for persons of whom records tell, and for what they have with an insurer. */
  subjects: readonly string[];
}

/**
 * Functions that are there to erase somebody, and what they leave of his rows. Answers are ErasureAnswer, one per place and
 * record.
 */
export interface ErasureRequest extends ErasureTerms {
  kind: "erasure";
  minTier: Tier;
  /** Options by which a store marks what it is told to delete, and by which it deletes by itself. */
  hiding: readonly string[];
  /** Names of records that are persons, whatever they hold. */
  persons: string;
  /** Names of variables that say nothing of what is in them. */
  nameless: string;
  options: readonly string[];
  /** Files and functions that set data up anew. */
  resets: string;
}

/**
 * Data of production that is loaded into another environment, or worked on from there. Answers are CopiedDataAnswer, one per
 * place. Regular expressions; those on commands see what commandShape.ts keeps of one.
 */
export interface CopiedDataRequest extends ShellTerms {
  kind: "copiedData";
  /** Programs that load a database, and that copy one by themselves. */
  loads: string;
  whole: string;
  /** Commands that copy files of a store, and what such files are called where they are about persons. */
  moved: string;
  holds: string;
  /** Of the former: what they name is a dump of a database. */
  fetched: string;
  /** Options by which a load takes no rows; names of what only proves that a backup can be restored (flag "i"). */
  structure: string;
  proves: string;
  /** Options by which a dump has no rows, or some of them; programs that pass on what they get. */
  partial: string;
  passing: string;
  /** Paths of settings that make it run for whoever asks for a change. */
  onRequests: string;
  /** Files with settings of one environment, and settings that name a database (flag "i"). */
  environmentFiles: string;
  databases: string;
  /** Addresses that are those of databases whatever the setting is called. */
  schemes: string;
  /** Modules with settings of databases for several environments, and keys in them that say that it is one (flag "i"). */
  settingModules: string;
  ofDatabases: string;
  /** Names of tables of persons. */
  persons: string;
}

/**
 * Commands that dump a database into a file. Answers are DumpAnswer, one per command. Regular expressions; those on commands see
 * what commandShape.ts keeps of one.
 */
export interface DumpRequest extends ShellTerms {
  kind: "dump";
  /** Programs that load one: what they are handed is no file. */
  loads: string;
  /** Dumps of some tables only, and those without rows. */
  partial: string;
  empty: string;
  /** Options by which a dump is a file by itself, and dumps that always are. */
  files: string;
  alwaysFiles: string;
  /** Programs that pass on what they get, or write it down. */
  passing: string;
  writes: string;
  /** Programs that seal a file, and words that say so; what only looks like them. */
  seals: string;
  unseals: string;
  /** Stores that seal what they are given. */
  stores: string;
  /** First words of lines that only speak of programs. */
  speaks: string;
  /** First words of lines that look at files, or take them away. */
  tidies: string;
  /** Files that are run for nobody's data, those that developers run, and names of what is there for backups. */
  others: string;
  byHand: string;
  backups: string;
  /** Words of names of databases that are about persons without naming them. */
  insured: string;
}

/**
 * Buckets and the like that templates of a cloud declare, and what ends what is in them. Answers are HeldFilesAnswer, one per
 * resource. Regular expressions on words, in lower case and parted by blanks, unless said otherwise.
 */
export interface HeldFilesRequest {
  kind: "heldFiles";
  /**
   * Types of resources as templates spell them, what they are in words, the settings below that end what they hold, and the type of
   * another resource that may do so.
   */
  kinds: readonly { type: string; what: "bucket" | "logs"; ends: string; beside?: string }[];
  /** Settings that name the resource. */
  names: string;
  /** Names that speak of what is kept of persons, and that speak of something else as well. */
  persons: string;
  others: string;
}

/**
 * Periods without an end that settings give to personal data. Answers are EndlessPeriodAnswer, one per period. Regular expressions
 * on words, in lower case and parted by blanks.
 */
export interface EndlessPeriodRequest {
  kind: "endlessPeriod";
  /** Members that say how long something is kept, and those that say, by a yes, that it is for ever. */
  periods: string;
  forever: string;
  /** Texts that say that it has no end. */
  endless: string;
  /** Members that say what is meant. */
  names: string;
  /** Those that list what is in it, and what is of persons there. */
  contents: string;
  personal: string;
  /** Names of what is of persons, and of what is kept for another reason. */
  persons: string;
  others: string;
}

/**
 * Lengths of time that settings, code and tables give to a duty, duties that they switch off, and rows that go at an age. Answers are
 * StatedPeriodAnswer, one per place. Regular expressions on words, in lower case and parted by blanks, unless said otherwise.
 */
export interface StatedPeriodRequest extends RowActTerms {
  kind: "statedPeriod";
  /** On names as they are spelled (flag "i"): files without one say nothing of the kind. */
  spelled: string;
  /** The first that fits is meant. */
  duties: readonly StatedDuty[];
  /** Names that hold the moment until which something is due. */
  dates: string;
  /** Members that say what is meant. */
  names: string;
}

export interface StatedDuty {
  id: string;
  /** "deletion": rows that are deleted at an age; its name is that of the rows. */
  by: "length" | "switch" | "deletion";
  /** On the words of the name with what holds it, and of those around it. */
  about: string;
  /** On those of the name with what holds it. */
  says: string;
  /** On all of them: it is something else. */
  unless: string;
}

export interface StatedPeriodAnswer {
  kind: "statedPeriod";
  request: StatedPeriodRequest;
  /** The value, the setting, or the deletion. */
  at: Location;
  /** As code spells it: "rights.responseDays". */
  by: string;
  duty: string;
  /** None for a switch. */
  days?: number;
  /** Of the name and of those around it. */
  words: string;
  /** What the policy says of the whole project, and the period in it that has the name of what is kept here. */
  jurisdictions: readonly Region[] | undefined;
  declared: { id: string; days: number } | undefined;
  pathClass: "source" | "test" | "sample";
  symbol: string;
  form: string;
}
