// The register of recipients, purposes and departments against the code, both ways: who receives something and is not in it,
// and what is in it and leads nowhere. The latter is told only where all files of the policy's folder are analysed.
import { createGlob } from "../../config/globs.js";
import type { TraceStep } from "../../diagnostics/finding.js";
import type { SaidNode } from "../../facts/types.js";
import { everywhere } from "../../flow/questions.js";
import { factsOf } from "../../link/program.js";
import { recipientOfHost } from "../../models/index.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import type { GovernanceAnswer, GovernanceRequest } from "../requests/governanceRequests.js";
import {
  below,
  type Governed,
  isIn,
  member,
  type Point,
  placeOf,
  pointAnswer,
  recordPlace,
  textAt,
  textsIn,
} from "./governed.js";
import { packagesOf, sameName, type ThirdParty, thirdParties } from "./thirdParties.js";

type Request<A extends GovernanceRequest["about"]> = Extract<GovernanceRequest, { about: A }>;

/** The innermost register around a file. */
function registerOf(all: readonly Governed[], file: string): Governed | undefined {
  return all
    .filter((g) => isIn(file, g.folder) && member(g.root, "recipients")?.items?.length)
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** One per recipient that the code names, at its first place. */
export function recipientAnswers(index: FlowIndex, all: readonly Governed[], request: Request<"recipients">) {
  const byName = new Map<string, { g: Governed; places: ThirdParty[] }>();
  for (const party of all.some((g) => member(g.root, "recipients")?.items?.length) ? thirdParties(index) : []) {
    const g = registerOf(all, party.file);
    if (!g) continue;
    const key = `${g.file} ${party.name.toLowerCase()}`;
    const known = byName.get(key);
    if (known) known.places.push(party);
    else byName.set(key, { g, places: [party] });
  }
  return [...byName.values()].map(({ g, places }): GovernanceAnswer => {
    const [first] = places;
    const { name, host, file, start, end, call, symbol } = first!;
    const isDeclared = (member(g.root, "recipients")?.items ?? []).some((entry) => isAbout(index, entry, first!));
    const trace = places
      .slice(0, MOST)
      .map((p): TraceStep => ({ file: p.file, start: p.start, end: p.end, role: "sink", label: p.call }));
    return {
      ...pointAnswer(request, g, {
        at: { file, start, end },
        what: places.length > 1 ? "many" : "one",
        status: isDeclared ? "passed" : "failed",
        subject: symbol,
        params: { name, call, count: String(places.length), policy: g.file },
        more: { trace },
      }),
      form: `${name}|${host}`,
    };
  });
}

const MOST = 20;

/** The entry names it, or one of its hosts, or the service behind one. */
function isAbout({ ctx }: FlowIndex, entry: SaidNode, { name, host }: ThirdParty): boolean {
  const called = textAt(entry, "name") ?? "";
  const hosts = textsIn(member(entry, "hosts"));
  return (
    sameName(called, name) ||
    isWordOf(called, name) ||
    hosts.some(
      (h) =>
        (host !== "" && (host === h || host.endsWith(`.${h}`))) ||
        isWordOf(h, name) ||
        sameName(recipientOfHost(ctx.p.models, h)?.recipient ?? "", name),
    )
  );
}

/** "Functional Software (Sentry)" is Sentry, "sentry.io" too. */
function isWordOf(called: string, name: string): boolean {
  const plain = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  return plain(called).includes(plain(name)) || (called.length > 2 && plain(name).includes(plain(called)));
}

/** What files say beside calls: imports, addresses in texts and settings, names of records. */
interface Mention {
  file: string;
  hosts: string[];
  packages: string[];
  records: string[];
}

function mentions({ ctx }: FlowIndex): readonly Mention[] {
  return everywhere(ctx, "mentions of recipients", (file): Mention[] => {
    const { imports, strings, settings, records } = factsOf(ctx.p, file);
    const texts = [...strings, ...settings.flatMap((s) => s.value ?? [])];
    const hosts = new Set(texts.flatMap((text) => HOST.exec(text)?.[1]?.toLowerCase() ?? []));
    const manifest = settings.flatMap(
      ({ path }) => /^(?:dev|peer|optional)?dependencies\.(.+)$/i.exec(path)?.[1] ?? [],
    );
    const packages = [...imports.filter((i) => !i.typeOnly).map((i) => i.specifier), ...manifest];
    const names = records.map((r) => r.name).filter((name) => name !== "");
    return hosts.size + packages.length + names.length === 0
      ? []
      : [{ file: ctx.p.files[file]!.path, hosts: [...hosts], packages, records: names }];
  });
}

const HOST = /^(?:[a-z][a-z0-9+.-]{1,15}:\/\/)?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})(?=[:/?#]|$)/i;

export function registerAnswers(index: FlowIndex, g: Governed, request: Request<"register">): GovernanceAnswer[] {
  if (!g.isCovered || !member(g.root, "recipients")?.items?.length) return [];
  const said = mentions(index).filter((m) => m.file !== g.file && isIn(m.file, g.folder));
  const paths = index.ctx.p.files.map((f) => f.path).filter((path) => isIn(path, g.folder));
  const points = [...recipientPoints(index, g, said), ...purposePoints(g, said, paths), ...departmentPoints(g, paths)];
  return points.map((point) => pointAnswer(request, g, point));
}

/** Of a recipient that no package and no host stands for, code cannot tell. */
function recipientPoints(index: FlowIndex, g: Governed, said: readonly Mention[]): Point[] {
  const parties = thirdParties(index).filter((p) => isIn(p.file, g.folder));
  return (member(g.root, "recipients")?.items ?? []).map((entry): Point => {
    const name = textAt(entry, "name") ?? "";
    const hosts = textsIn(member(entry, "hosts"));
    const packages = packagesOf(index.ctx.p.models, name);
    const isFound =
      parties.some((party) => isAbout(index, entry, party)) ||
      said.some(
        (m) =>
          hosts.some((h) => m.hosts.some((found) => found === h || found.endsWith(`.${h}`))) ||
          packages.some((p) => m.packages.some((found) => found === p || found.startsWith(`${p}/`))),
      );
    const isKnown = hosts.length + packages.length > 0;
    return {
      at: recordPlace({ file: g.file, node: entry }),
      what: "recipient",
      status: isFound ? "passed" : isKnown ? "failed" : "unknown",
      subject: `recipients.${name}`,
      params: { name },
    };
  });
}

function purposePoints(g: Governed, said: readonly Mention[], paths: readonly string[]): Point[] {
  return (member(g.root, "purposes")?.items ?? []).flatMap((purpose) => {
    const id = textAt(purpose, "id") ?? "";
    const files = member(purpose, "collectedIn")?.items ?? [];
    const point = globPoint(g, paths, "collectedIn", `purposes.${id}.collectedIn`, id);
    const globs = files.flatMap((n) => (typeof n.value === "string" ? [createGlob(below(g.folder, n.value))] : []));
    const declared = new Set(said.filter((m) => globs.some((glob) => glob.matches(m.file))).flatMap((m) => m.records));
    // Where none of the files is there, that is what is wrong.
    const records = paths.some((path) => globs.some((glob) => glob.matches(path)))
      ? (member(purpose, "records")?.items ?? [])
      : [];
    return [
      ...files.map(point),
      ...records.map(
        (node): Point => ({
          at: placeOf({ file: g.file, node }),
          what: "record",
          status: typeof node.value !== "string" || declared.has(node.value) ? "passed" : "failed",
          subject: `purposes.${id}.records`,
          params: { name: String(node.value ?? ""), of: id },
        }),
      ),
    ];
  });
}

function departmentPoints(g: Governed, paths: readonly string[]): Point[] {
  return (member(g.root, "departments")?.items ?? []).flatMap((department) => {
    const name = textAt(department, "department") ?? "";
    return (member(department, "paths")?.items ?? []).map(globPoint(g, paths, "paths", `departments.${name}`, name));
  });
}

function globPoint(g: Governed, paths: readonly string[], what: string, subject: string, of: string) {
  return (node: SaidNode): Point => {
    const glob = typeof node.value === "string" ? createGlob(below(g.folder, node.value)) : undefined;
    return {
      at: placeOf({ file: g.file, node }),
      what,
      status: !glob || paths.some((path) => glob.matches(path)) ? "passed" : "failed",
      subject,
      params: { name: String(node.value ?? ""), of },
    };
  };
}
