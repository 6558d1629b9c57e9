// Dump requests of rules → answers: commands that write all that a database holds into a file, in scripts, settings and calls that
// run a shell. One per command. Invariant: where the file ends up, or whose data it has, must be seen; else it is unknown.
import { compiled, wordsOf } from "../../classify/words.js";
import { environmentIn, environmentsOf } from "../../facts/commandShape.js";
import { dataHash } from "../../facts/textHash.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { factsOf, symbolPath } from "../../link/program.js";
import { handledIn } from "../evidence/handledData.js";
import { type Command, commandGroups } from "../evidence/shellCommands.js";
import type { DumpRequest } from "../requests/endingRequests.js";
import type { DumpAnswer } from "../requests/recordAnswers.js";

export function dumpAnswers(ctx: FlowContext, request: DumpRequest): readonly DumpAnswer[] {
  const terms = termsOf(request);
  const found = everywhere(ctx, `dumps ${dataHash(request)}`, (file) => answersIn(ctx, request, terms, file));
  const handles = found.some(({ status }) => status === "open") ? handledIn(ctx) : undefined;
  return handles ? found.map((one) => (one.status === "open" ? { ...one, handles } : one)) : found;
}

const TERMS = [
  "dumps",
  "loads",
  "partial",
  "empty",
  "files",
  "alwaysFiles",
  "passing",
  "writes",
  "seals",
  "unseals",
  "stores",
  "speaks",
  "tidies",
  "others",
  "byHand",
  "backups",
  "insured",
] as const;
type Terms = Record<(typeof TERMS)[number], RegExp>;

function termsOf(request: DumpRequest): Terms {
  return Object.fromEntries(TERMS.map((name) => [name, compiled(request[name], "i")])) as Terms;
}

function answersIn(ctx: FlowContext, request: DumpRequest, terms: Terms, file: number): DumpAnswer[] {
  const { path, pathClass } = ctx.p.files[file]!;
  const { callables } = factsOf(ctx.p, file);
  return commandGroups(ctx, file, request).flatMap((group) => {
    const lines = group.flatMap(({ shape }) => linesOf(shape));
    const dumps = lines.filter((line) => terms.dumps.test(line));
    // What is done to one dump on its way is not done to another.
    const rest = lines
      .filter((line) => !terms.dumps.test(line))
      // Files that are thrown away tell nothing of the others.
      .map((line) => (terms.tidies.test(line) ? line.replace(/ \.\S+/g, "") : line));
    return group.flatMap((command): DumpAnswer[] => {
      const line = dumpIn(terms, command);
      if (line === undefined) return [];
      const later = rest.filter((one) => !isOfAnother(one, line, dumps));
      const isSealed = later.some((one) => seals(terms, one));
      const isStored = later.some((one) => terms.stores.test(one));
      const symbol = callables.length > 0 ? symbolPath(ctx.p, file, command.start) : "";
      const by = terms.dumps.exec(line)![0];
      const of = personsIn(ctx, terms, line);
      const isOpen =
        pathClass !== "test" &&
        !isStored &&
        toFile(ctx, terms, line) &&
        isOfPersons(terms, line, [path, command.path, symbol]);
      return [
        {
          kind: "dump",
          request,
          at: { file: path, start: command.start, end: command.end },
          by,
          status: isSealed || seals(terms, line) ? "sealed" : isOpen ? "open" : "unknown",
          shared: / ~shared( |$)/.test(line),
          ...(of === undefined ? {} : { of }),
          pathClass,
          symbol,
          form: `dump|${by}`,
        },
      ];
    });
  });
}

function seals(terms: Terms, shape: string): boolean {
  return terms.seals.test(
    shape
      .split(" ")
      .filter((word) => !terms.unseals.test(word))
      .join(" "),
  );
}

/** `aws s3 cp audit.sql.gpg …`: all files that it names are those of another dump. */
function isOfAnother(line: string, dump: string, dumps: readonly string[]): boolean {
  const [own, named] = [filesOf(dump), filesOf(line)];
  if (own.size === 0 || named.size === 0) return false;
  const others = new Set(dumps.filter((one) => one !== dump).flatMap((one) => [...filesOf(one)]));
  return [...named].every((name) => others.has(name) && !own.has(name));
}

/** What the files are called that a line names. */
function filesOf(line: string): Set<string> {
  return new Set(line.split(" ").filter((word) => word.startsWith("@")));
}

function linesOf(shape: string): string[] {
  return shape.split(/ ?; ?/);
}

/** The first pipeline that dumps rows. */
function dumpIn(terms: Terms, { shape }: Command): string | undefined {
  return linesOf(shape).find(
    (line) => terms.dumps.test(line) && !terms.speaks.test(line) && !terms.loads.test(afterDump(terms, line)),
  );
}

function afterDump(terms: Terms, line: string): string {
  return line.slice(terms.dumps.exec(line)!.index + 1);
}

/** What is written can be seen to be a file, and nothing on the way makes it another thing. */
function toFile(ctx: FlowContext, terms: Terms, line: string): boolean {
  const parts = line.split(/ ?[|] ?/);
  const from = parts.findIndex((part) => terms.dumps.test(part));
  const dump = parts[from]!;
  if (terms.empty.test(dump) || (terms.partial.test(dump) && !takesPersons(ctx, dump))) return false;
  const passed = parts.slice(from + 1);
  if (!passed.every((part) => terms.passing.test(part) || terms.writes.test(part))) return false;
  const last = parts[parts.length - 1]!;
  if (TARGET.test(last) || passed.some((part) => terms.writes.test(part) && FILE.test(part))) return true;
  return passed.length === 0 && (terms.files.test(dump) || terms.alwaysFiles.test(dump));
}

/** `--table policyholders` */
function takesPersons(ctx: FlowContext, dump: string): boolean {
  return [...dump.matchAll(/(?:^| )(?:-t|-c|--tables?|--collection) @?(\S+)/g)].some(([, name]) =>
    ctx.p.classifier.isOfPersons(name!),
  );
}

/** What is dumped, where its name says that it is about persons. */
function personsIn(ctx: FlowContext, terms: Terms, line: string): string | undefined {
  const after = afterDump(terms, line);
  const words = [
    ...after
      .replace(/ [|].*/, "")
      .split(" ")
      .slice(1),
    ...after.split(" ").filter((w) => w.startsWith("@")),
  ];
  for (const word of words) {
    const name = /^@?([a-z][\w-]+)$/i.exec(word)?.[1] ?? /^\$(\w+_(?:URL|URI|DSN|DB|DATABASE))$/i.exec(word)?.[1];
    if (name !== undefined && (ctx.p.classifier.isOfPersons(name) || terms.insured.test(wordsOf(name)))) return name;
  }
  return undefined;
}

/** `> dump.sql`, `> $FILE` */
const TARGET = />>? (\S+ )*(\$|\.[a-z])/i;
const FILE = / (\$|\.[a-z])/i;

/** What all of a project's pipelines are in. */
const PIPELINE = /\.gitlab-ci\.ya?ml$/;

/** Neither the line nor what it stands in speaks of an environment without customers. */
function isOfPersons(terms: Terms, line: string, names: readonly string[]): boolean {
  const [path, ...others] = names as [string, ...string[]];
  if (terms.others.test(path)) return false;
  const isBackup = names.some((name) => terms.backups.test(name));
  if (terms.byHand.test(path) && !isBackup) return false;
  // A backup is made where the database is.
  const words = line.split(" ").filter((word) => !(isBackup && /^~local(host)?$/.test(word)));
  const said = environmentsOf(words);
  if (said.production) return true;
  return (
    !said.other &&
    !words.includes("~mask") &&
    ![path.replace(PIPELINE, ""), ...others].some((name) => environmentIn(name).other)
  );
}
