// Where reports go: `-f name=file`, repeatable, one of them to stdout; without any, what the environment suggests.
import { appendFileSync, writeFileSync } from "node:fs";
import { type Language, localiseNote } from "../../rules/index.js";
import { UsageError } from "../node/api.js";
import {
  FORMAT_NAMES,
  FORMATS,
  type FormatName,
  type Report,
  type ScreenSize,
  safe,
  screenReport,
} from "../report/api.js";
import { choose } from "./choices.js";
import { defaultFormats } from "./environment.js";
import { sayIn } from "./locales.js";
import type { Terminal } from "./terminal.js";

export interface Output {
  format: FormatName;
  file: string | undefined;
}

/** `file`: what would go to stdout goes there. @throws UsageError for a format that there is not, or two to one place. */
export function outputsOf(formats: readonly string[], terminal: Terminal, file?: string): Output[] {
  const outputs = formatsOf(formats, terminal);
  if (file === undefined) return outputs;
  if (outputs.every((o) => o.file !== undefined)) throw new UsageError(terminal.say("outputIdle"));
  // What the environment adds is for the log of a build.
  return outputs
    .filter((o, i) => o.file !== undefined || i === outputs.findIndex((one) => one.file === undefined))
    .map((o) => ({ ...o, file: o.file ?? file }));
}

function formatsOf(formats: readonly string[], { say }: Terminal): Output[] {
  if (formats.length === 0) return defaultFormats(process.env).formats.map((format) => ({ format, file: undefined }));
  const outputs = formats.map((text): Output => {
    const equals = text.indexOf("=");
    return {
      format: choose(equals < 0 ? text : text.slice(0, equals), FORMAT_NAMES, "--format", say),
      file: equals < 0 ? undefined : text.slice(equals + 1),
    };
  });
  if (outputs.filter((o) => o.file === undefined).length > 1) throw new UsageError(say("oneStdout"));
  return outputs;
}

export function wantsInventory(outputs: readonly Output[]): boolean {
  return outputs.some((o) => FORMATS[o.format].inventory);
}

/** `locale` is the flag, if it was given: then every format follows it. */
export function languageOfOutput({ format }: Output, terminal: Terminal, locale: string | undefined): Language {
  return FORMATS[format].forPeople || locale !== undefined ? terminal.language : "en";
}

interface EmitChoices {
  language: Language;
  maxFindings: number;
  terminal: Terminal;
  /** The text on stdout is to fit in there. */
  screen?: (ScreenSize & { foot: string }) | undefined;
}

type Shared = Omit<Report, "say" | "language" | "paint" | "maxFindings">;

/** @throws UsageError when a file cannot be written. */
export function emit(output: Output, shared: Shared, { language, maxFindings, terminal, screen }: EmitChoices): void {
  const { file } = output;
  const format = FORMATS[output.format];
  const report: Report = {
    ...shared,
    run: spoken(shared.run, language),
    say: sayIn(language),
    language,
    paint: file === undefined ? terminal.paint : (_style, text) => text,
    maxFindings: file === undefined ? maxFindings : Number.POSITIVE_INFINITY,
  };
  const isDrawn = screen && file === undefined && output.format === "text";
  const text = isDrawn ? screenReport(report, screen, screen.foot) : format.write(report);
  if (file === undefined) process.stdout.write(text);
  else writtenTo(file, text, terminal);
  const also = format.also && process.env[format.also.variable];
  if (also) written(also, () => appendFileSync(also, format.also!.write(report)), terminal);
}

/** With the notes of its coverage in the language. */
function spoken(run: Report["run"], language: Language): Report["run"] {
  const { coverage } = run.result;
  const notes = coverage.notes.map((note) => localiseNote(note, language));
  return { ...run, result: { ...run.result, coverage: { ...coverage, notes } } };
}

/** @throws UsageError when the file cannot be written. */
export function writtenTo(file: string, text: string, terminal: Terminal): void {
  written(file, () => writeFileSync(file, text), terminal);
}

function written(file: string, write: () => void, { say }: Terminal): void {
  try {
    write();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "?";
    throw new UsageError(say("cannotWrite", { file: safe(file), reason }));
  }
}
