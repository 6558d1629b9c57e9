// Copied-data requests of rules → answers: commands that take the data of production and load it elsewhere, in scripts, settings
// and calls that run a shell, and settings of other environments that name a database of production. One per place.
import { compiled, matches } from "../../classify/words.js";
import { type Environments, environmentIn, environmentsOf } from "../../facts/commandShape.js";
import { dataHash } from "../../facts/textHash.js";
import type { SettingFact } from "../../facts/types.js";
import { everywhere } from "../../flow/questions.js";
import { symbolPath } from "../../link/program.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { type Command, commandGroups } from "../evidence/shellCommands.js";
import type { CopiedDataRequest } from "../requests/endingRequests.js";
import type { CopiedDataAnswer } from "../requests/recordAnswers.js";
import { connectedInCode } from "./codedConnections.js";
import { copyingClients } from "./copyingClients.js";

export function copiedDataAnswers(index: FlowIndex, request: CopiedDataRequest): readonly CopiedDataAnswer[] {
  return everywhere(index.ctx, `copied data ${dataHash(request)}`, (file) => answersIn(index, request, file));
}

type Found = Pick<CopiedDataAnswer, "by" | "status" | "what"> & { start: number; end: number };

function answersIn(index: FlowIndex, request: CopiedDataRequest, file: number): CopiedDataAnswer[] {
  const { ctx } = index;
  const { facts, path, pathClass } = ctx.p.files[file]!;
  const found = commandGroups(ctx, file, request).flatMap((group) => copiesIn(request, group, path));
  if (facts.settings.length > 0) found.push(...connected(request, facts.settings, path));
  if (facts.language === "typescript")
    found.push(
      ...copyingClients(index, file, request.persons).map((one): Found => ({ ...one, what: "copy", status: "open" })),
      ...connectedInCode(ctx, request, file).map((one): Found => ({ ...one, what: "connection", status: "open" })),
    );
  if (found.length === 0) return [];
  const asked = compiled(request.onRequests);
  const onRequest = facts.settings.some((s) => asked.test(s.path));
  return found.map((one) => ({
    kind: "copiedData",
    request,
    at: { file: path, start: one.start, end: one.end },
    what: one.what,
    by: one.by,
    status: one.status,
    onRequest,
    pathClass,
    symbol: facts.callables.length > 0 ? symbolPath(ctx.p, file, one.start) : "",
    form: `${one.what}|${one.by}`,
  }));
}

/** A line whose load takes what a dump of the same line gives: what other lines do is no part of it. */
function linesOf(group: readonly Command[]): Command[] {
  return group.flatMap((command) => command.shape.split(/ ?; ?/).map((shape) => ({ ...command, shape })));
}

function copiesIn(request: CopiedDataRequest, group: readonly Command[], path: string): Found[] {
  const [dumps, loads] = [compiled(request.dumps), compiled(request.loads)];
  const [moved, fetched] = [compiled(request.moved), compiled(request.fetched)];
  const isWhole = ({ shape }: Command) => {
    if (moved.test(shape) && (!fetched.test(shape) || environmentsOf(shape.split(" ")).other)) return true;
    const parts = shape.split(/ ?[|] ?/);
    const from = parts.findIndex((part) => dumps.test(part));
    return from >= 0 && parts.slice(from + 1).some((part) => loads.test(part));
  };
  const lines = linesOf(group);
  const rest = lines.filter((line) => !isWhole(line));
  if (rest.length === lines.length) return copyIn(request, group, path);
  // What is loaded may still be masked where it is.
  const isMasked = rest.some(({ shape }) => shape.split(" ").includes("~mask") && !HANDS_ON.test(shape));
  const alone = lines.filter(isWhole).flatMap((line) => copyIn(request, [line], path));
  const found = [...alone, ...copyIn(request, rest, path)];
  const seen = new Set<number>();
  return found.flatMap((one): Found[] => {
    if (seen.has(one.start)) return [];
    seen.add(one.start);
    return [isMasked && one.status === "open" ? { ...one, status: "masked" } : one];
  });
}

/** What puts back what was masked or made up before, or only asks whether there is such a file, masks nothing itself. */
const HANDS_ON = /^(sudo )?(pg_restore|mongorestore|myloader|impdp|test|ls|\[+|aws( \S+)? batch-write-item)( |$)|^[$~]/;

/** A dump of production, and later a load into something else. */
function copyIn(request: CopiedDataRequest, group: readonly Command[], path: string): Found[] {
  const [dumps, loads, whole, moved, holds, partial, passing] = [
    request.dumps,
    request.loads,
    request.whole,
    request.moved,
    request.holds,
    request.partial,
    request.passing,
  ].map((text) => compiled(text));
  const emptied = compiled(request.structure);
  const [fetched, proves] = [compiled(request.fetched), compiled(request.proves, "i")];
  let dumped = false;
  // Files that were dumped whole: what is loaded from one of them is no other dump, and no script.
  const wholly = new Set<string>();
  let open = !group.some((command) => proves.test(`${path} ${command.path} ${command.shape}`));
  let partly = false;
  let found: Found | undefined;
  for (const command of group) {
    const named = environmentIn(`${command.name} ${path.slice(path.lastIndexOf("/") + 1)}`);
    for (const segment of command.shape.split(/ ?[|;] ?/)) {
      // What a file is called says nothing of where it comes from.
      const words = segment
        .replace(/ ?[<>]+(?: (?!-)\S+)*/, "")
        .split(" ")
        .filter((word) => word !== "");
      if (words.length === 0) continue;
      const { production, other } = environmentsOf(words);
      if (words.includes("~mask")) return [{ ...command, what: "copy", by: segment, status: "masked" }];
      // `aws s3 cp s3://prod-backups/claims.dump .`: what was dumped before, and is fetched now.
      const isDump = dumps!.test(segment) || (moved!.test(segment) && fetched.test(segment));
      const files = words.filter((word) => word.startsWith("@"));
      const isSame = files.some((name) => wholly.has(name));
      if (isDump && partial!.test(segment)) partly = true;
      const copies =
        production &&
        other &&
        (whole!.test(segment) || (moved!.test(segment) && leadsOut(words) && holds!.test(segment)));
      if (isDump && production && !other) {
        dumped = true;
        if (!partial!.test(segment)) for (const name of files) wholly.add(name);
      } else if ((dumped && loads!.test(segment) && !production && (other || named.other)) || copies) {
        found ??= { start: command.start, end: command.end, what: "copy", by: words[0]!, status: "open" };
        if (isSame) partly = false;
      } else if (!isDump && !loads!.test(segment) && !passing!.test(segment)) open = false;
      const isLoad = loads!.test(segment) && !isDump;
      if (isLoad && ((!isSame && /(^| )(-f|--file)( |$)/.test(segment)) || emptied.test(segment))) open = false;
    }
  }
  if (!found) return [];
  return [open && !partly ? found : { ...found, status: "unknown" }];
}

/** From production, and not into it. */
function leadsOut(words: readonly string[]): boolean {
  const at = (is: keyof Environments) => words.findIndex((word) => /^[$~]/.test(word) && environmentIn(word)[is]);
  return at("production") < at("other");
}

/** `.env.test` with `DATABASE_URL=postgres://prod-db.internal`: other environments that work on the data of production. */
function connected(request: CopiedDataRequest, settings: readonly SettingFact[], path: string): Found[] {
  const file = path.slice(path.lastIndexOf("/") + 1);
  const { production, other } = environmentIn(file);
  if (production || !other || !matches(request.environmentFiles, path)) return [];
  const [keys, schemes] = [compiled(request.databases, "i"), compiled(request.schemes)];
  return settings.flatMap(({ path: key, value, keyStart, end }): Found[] => {
    const host =
      value === undefined || !(keys.test(key) || schemes.test(value)) ? "" : value.replace(/^[\w+]+:\/\//, "");
    if (!/^[\w.-]+(:\d+)?([/?].*)?$/.test(host)) return [];
    // ".local" is a zone of networks, and no environment.
    const named = environmentIn(host.replace(/[/?].*$/, "").replace(/\.local(domain)?(:\d+)?$/, ""));
    const is = named.production && !named.other;
    return is ? [{ start: keyStart, end, what: "connection", by: key, status: "open" }] : [];
  });
}
