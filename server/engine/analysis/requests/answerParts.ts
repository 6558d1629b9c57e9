// Parts of answers that several of them have: what brings the data, how the project does elsewhere what is missing, where data goes.
import type { Region } from "../../classify/types.js";
import type { FixChange, ProjectValue } from "../../diagnostics/fix.js";
import type { Range } from "../../facts/types.js";

export interface Carrier extends Range {
  label: string;
  /** The same as the code spells it, where that is a chain of names. */
  spelled?: string;
  /** One value rather than an object with several. */
  single: boolean;
  /** The value, and no list or object around it. */
  itself: boolean;
  /** A text by its declaration, and never missing. */
  text: boolean;
  /** Printed as an object, key by key. */
  structured: boolean;
  /** A single value under a key of an object literal: what is left is an object still. */
  member: boolean;
  /** An argument that the project's function cannot do without, or has another behind it. */
  wanted: boolean;
  /** The only argument of its call. */
  alone: boolean;
  /** Part of an argument that has others behind it. */
  leading: boolean;
  /** How the text of the call's first argument begins, if it stands behind it: the name of a cookie, a key. */
  under: string;
  /** Function of the project that masks it. */
  helper?: ProjectValue;
  /** What it makes is the same for many. */
  lossy?: boolean;
  /** Function of the project that puts a pseudonym in its place. */
  keyed?: ProjectValue;
  /** What of the record functions of the project mask, if the value is one. */
  masks?: readonly { label: string; member: string; call: ProjectValue }[];
  /** Members of the record that say nothing of a person, if the value is one and has some. */
  harmless?: string[];
  /** Member that identifies the record: "customer.id" in words, "id" by name. */
  id?: { label: string; member: string };
}

export interface Control {
  /** As code spells it, without arguments: "audit.record()", "@UseGuards()". */
  name: string;
  changes: FixChange[];
}

export interface Destination {
  /** The host of an address, the name of a region; "" where an option is there and cannot be read, or none is. */
  text: string;
  /** "default": the client is seen and has no such option. "unseen": it, or what it is told, cannot be seen. */
  by: "address" | "region" | "default" | "unseen";
}

/** What the policy says of the place where data goes. */
export interface Transfer {
  /** Where it is to stay. */
  residency: readonly Region[];
  /** Where the register of recipients says that it goes. */
  region?: Region;
}
