// What the parts of the server share.
import type { Connection, Diagnostic, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Language } from "../../rules/index.js";
import type { ColumnUnit, Confidence } from "../engine/api.js";
import type { Runner, Session, Snapshot } from "../project/api.js";
import type { Say } from "./locales.js";
import type { Log } from "./log.js";
import type { Rest } from "./rest.js";

export interface Settings {
  /** Findings that are less sure are not shown. */
  minimumConfidence: Confidence;
  /** "onSave": unsaved changes do not start a run by themselves. */
  run: "onType" | "onSave";
}

export interface ClientAbilities {
  pull: boolean;
  refresh: boolean;
  progress: boolean;
  configuration: boolean;
  /** Wants to be asked before it tells that settings changed. */
  configurationChanges: boolean;
  watch: boolean;
  /** Tells which folders are opened and closed. */
  folders: boolean;
  lensRefresh: boolean;
  /** Asks for the edit of a code action when it is chosen. */
  resolve: boolean;
  /** Our own extension: asks for reasons itself, and shows findings and state. */
  extension: boolean;
}

export interface Server {
  connection: Connection;
  documents: TextDocuments<TextDocument>;
  /** What positions of the protocol count. */
  columns: ColumnUnit;
  language: Language;
  say: Say;
  log: Log;
  client: ClientAbilities;
  settings: Settings;
  /** By URI of the workspace folder. */
  folders: Map<string, Project>;
  /** Documents outside of every folder, each by itself. */
  loose: Map<string, Project>;
  /** Push: publish for every file, not only for open ones. */
  publishAll: boolean;
  /** Those who wait for the next time that something new is shown. */
  waiting: Set<() => void>;
  /** Names this program, so that what another build kept is not believed. */
  build: string;
  rest: Rest;
}

export interface Report {
  resultId: string;
  items: Diagnostic[];
}

export interface EarlyAnswers {
  /** Everything is there, as an earlier session found it; else only what open files say by themselves. */
  whole: boolean;
  /** Nothing has changed since. */
  fresh: boolean;
  /** URIs of documents that were answered for. */
  told: Set<string>;
}

/** A workspace folder, or one document outside of all. */
export interface Project {
  name: string;
  /** Absolute; undefined for a single document. */
  folder: string | undefined;
  session: Session;
  runner: Runner;
  snapshot: Snapshot | undefined;
  /** Set while what is shown comes from before the end of the first run. */
  early: EarlyAnswers | undefined;
  /** Milliseconds. */
  lastRun: number;
  /** Diagnostics by path, only where there are any. */
  reports: ReadonlyMap<string, Report>;
  /** URIs of open documents by path, as the client spells them. */
  open: Map<string, string>;
  /** Failures inside this program that were logged. */
  failures: Set<string>;
  /** Mistakes in its configuration that the user was told of. */
  mistakes: string;
  /** Open documents changed since the last run. */
  edited: Set<string>;
  uriOf(path: string): string;
}
