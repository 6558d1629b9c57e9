// What rules ask about the answers of a server.
import type { Tier } from "../../classify/types.js";
import type { GuessingTerms } from "../../flow/endpoints/guessing.js";

/**
 * Places where a server lets pages of any site read its answers. Answers are CrossOriginAnswer, one per place, with the data
 * from `minTier` on that the endpoints behind it hand out.
 */
export interface CrossOriginRequest {
  kind: "crossOrigin";
  minTier: Tier;
  /** Tier from which endpoints are looked at: the one that other rules ask for, so that it is done once. */
  asked: Tier;
  /** Categories of data types that are not asked for. */
  without: readonly string[];
  /** So many kinds of data of the tier asked count together, where one of them is among these (regular expression). */
  together: { kinds: number; among: string };
}

/**
 * Forms of pages that browsers send by themselves, with the data from `minTier` on that is entered in them. Answers are
 * SentFormAnswer, one per form.
 */
export interface SentFormRequest {
  kind: "sentForm";
  minTier: Tier;
}

/** Answers with personal data that caches may keep. Answers are CachedAnswer, one per place. */
export interface CachedRequest {
  kind: "cached";
  minTier: Tier;
  /** Tier from which endpoints are looked at, and from which one's own data counts. */
  asked: Tier;
  /** Categories of data types that are not asked for. */
  without: readonly string[];
  /** Headers, and methods that set one. */
  headers: readonly string[];
  spelled: readonly string[];
  /** What keeps answers when it is put around a handler: regular expression on its name. */
  keepers: readonly { package: string; names: string }[];
  /**
   * Files of handlers that say it by an export: one with the value, or with a number; `unlessAsked`: not where the handler
   * looks at the request, or calls something with a name like `asks`.
   */
  segments: {
    files: string;
    exports: readonly { name: string; value?: string; unlessAsked?: true }[];
    asks: string;
    /** Functions that give a page its data, and those that do so once for everybody. */
    loaders: string;
    builders: string;
  };
  /** Files whose calls of `fetch` a server keeps when told to, and exports that say so for all of them. */
  fetches: { files: string; exports: readonly string[] };
}

/**
 * Endpoints at which somebody can try until it fits (one-time codes, passwords), have codes sent, or look persons up by their
 * numbers without being asked who he is. Answers are GuessingAnswer, one per handler.
 */
export interface GuessingRequest extends GuessingTerms {
  kind: "guessing";
  /** Tier from which endpoints hand out what they look up. */
  asked: Tier;
  /** Frameworks in which what stands before one handler says nothing of the others. */
  frameworks: readonly string[];
  /** Regular expressions (flags "i"): names of whatever limits calls; paths of files that describe a gateway. */
  mechanisms: string;
  gateways: string;
}
