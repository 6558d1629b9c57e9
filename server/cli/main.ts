// The `goodfaith` command: reads the command line, runs, prints. Results go to stdout, everything else to stderr.
// Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage or incomplete analysis. But for
// --watch there is no handler for interrupts: what is judged is judged at one go, so only the default of the system ends it
// at once (shells report 130).
import { CommanderError } from "commander";
import { createValueDetector, maskLine } from "../engine/api.js";
import { UsageError } from "../node/api.js";
import { tuneEngine } from "./engineFlags.js";
import { helpLanguage } from "./help/help.js";
import { sayIn, usageText } from "./locales.js";
import { program } from "./program.js";

tuneEngine();

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may leave early.
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  throw error;
});

const language = helpLanguage(process.argv.slice(2), process.env);

program(language)
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    const message = error instanceof UsageError ? usageText(error, sayIn(language)) : internalError(error);
    process.stderr.write(`goodfaith: ${message}\n`);
    process.exitCode = 2;
  });

/** What broke and where, without anything that could be a value of the analysed code. */
function internalError(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const values = createValueDetector();
  const lines = text.split("\n").map((line) => maskLine(line, values, { kind: "data" }).text);
  return `${sayIn(language)("internal")}: ${lines.join("\n")}`;
}
