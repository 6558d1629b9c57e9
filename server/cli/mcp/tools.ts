// The tools of `goodfaith mcp`: all read, none writes. Each has a name, a schema of what it is given, and an answer.
import { rules } from "../../../rules/index.js";
import {
  atLeast,
  createSettings,
  exposureChange,
  type Finding,
  inventoryRows,
  SEVERITIES,
  type Severity,
} from "../../engine/api.js";
import { buildId, sourceTree } from "../../node/api.js";
import { gaps, positionOf, safe, shippedDataTypes } from "../../report/api.js";
import { problemLine } from "../config.js";
import { effectiveConfig } from "../configCommand.js";
import { commitOf, withRepository } from "../gitUse.js";
import { findingsCalled, traceLines } from "../trace.js";
import { plainRun } from "../wholeRun.js";
import { type Answer, findingsAnswer, pageOf } from "./answers.js";
import type { ToolSchema } from "./arguments.js";
import { fixAnswer } from "./fixAnswer.js";
import { isRead, type Project, type Seen, ToolError } from "./project.js";

export type Given = Record<string, string | string[] | boolean | undefined>;

export interface Tool {
  name: string;
  title: string;
  description: string;
  inputSchema: ToolSchema;
  /** Undefined when it was cancelled. @throws ToolError, UsageError. */
  answer(project: Project, given: Given, cancelled: () => boolean): Promise<Answer | undefined>;
}

const text = (description: string) => ({ type: "string", description }) as const;
const severity = { type: "string", enum: SEVERITIES, description: "Only findings from this severity on." } as const;
const cursor = text("nextCursor of the answer before.");
const fingerprint = text('Id of a finding, such as "4cc90fc8" or "4cc90fc8-2".');

const FIELD_TYPES = ["string", "number", "boolean", "date", "bytes", "json", "enum", "object"] as const;

export const TOOLS: readonly Tool[] = [
  {
    name: "scan_files",
    title: "Scan files",
    description:
      "Findings about personal data in the project, or in some files and folders of it. All of the project is linked, so flows across files are seen.",
    inputSchema: {
      type: "object",
      properties: {
        paths: {
          type: "array",
          items: { type: "string" },
          description: "Files and folders, relative to the root; all without it.",
        },
        minSeverity: severity,
        newOnly: { type: "boolean", description: "Without what the baseline knows; true if left out." },
        cursor,
      },
      additionalProperties: false,
    },
    async answer(project, given, cancelled) {
      const named = given.paths as string[] | undefined;
      const paths = named?.map((path) => project.pathOf(path));
      const seen = await project.look(cancelled);
      if (!seen) return undefined;
      const all = given.newOnly === false ? seen.run.result.findings : seen.fresh;
      return findingsAnswer(
        seen,
        project,
        filtered(all, given, (file) => isIn(paths, file)),
        textOf(given.cursor),
      );
    },
  },
  {
    name: "scan_changes",
    title: "Scan changes",
    description:
      "Findings in files that differ from a commit (HEAD if left out), and which personal data newly reaches which log, recipient, store or answer.",
    inputSchema: {
      type: "object",
      properties: { base: text("Branch, tag or commit."), minSeverity: severity, cursor },
      additionalProperties: false,
    },
    answer: changes,
  },
  {
    name: "scan_snippet",
    title: "Scan a snippet",
    description:
      "Findings in code that is not saved. With a filename it is judged as that file of the project, else by itself.",
    inputSchema: {
      type: "object",
      properties: {
        code: text("The text."),
        language: text('Its language, such as "typescript", "tsx", "vue", "prisma", "sql", "json", "yaml".'),
        filename: text("Path below the root; the file need not be there."),
      },
      required: ["code", "language"],
      additionalProperties: false,
    },
    answer: snippet,
  },
  {
    name: "explain_rule",
    title: "Explain a rule",
    description: "What a rule finds and why, bad and good code, remedies, options, as Markdown.",
    inputSchema: {
      type: "object",
      properties: { rule: text('Id, such as "pii-in-log".') },
      required: ["rule"],
      additionalProperties: false,
    },
    async answer(_project, given) {
      const rule = rules.find((r) => r.meta.id === given.rule);
      if (!rule) throw new ToolError(`no rule is called "${safe(textOf(given.rule) ?? "")}"; scan_files names rules`);
      const { id, group, laws, cwe } = rule.meta;
      return { text: rule.page, data: { id, group, laws, cwe } };
    },
  },
  {
    name: "trace_finding",
    title: "Trace a finding",
    description: "The way of the data of one finding, step by step, and why it is as severe as it is.",
    inputSchema: {
      type: "object",
      properties: { fingerprint },
      required: ["fingerprint"],
      additionalProperties: false,
    },
    async answer(project, given, cancelled) {
      const seen = await project.look(cancelled);
      if (!seen) return undefined;
      const found = findingsCalled(textOf(given.fingerprint) ?? "", seen.run, project.terminal);
      const steps = found[0]!.trace.map((s) => ({
        role: s.role,
        label: s.label,
        file: s.file,
        ...positionOf(seen.run, s.file, s.start),
      }));
      const lines = found.slice(0, 10).flatMap((f) => traceLines(seen.run, f, project.terminal));
      return { text: lines.join("\n"), data: { fingerprint: found[0]!.fingerprint, rule: found[0]!.ruleId, steps } };
    },
  },
  {
    name: "list_personal_data",
    title: "List personal data",
    description:
      "Which kinds of personal data the code declares, stores (encrypted?), logs, sends and displays, and where.",
    inputSchema: {
      type: "object",
      properties: {
        path: text("Only in this file or folder."),
        category: text('Only of this category of data types, such as "health".'),
        cursor,
      },
      additionalProperties: false,
    },
    answer: inventory,
  },
  {
    name: "classify_field",
    title: "Classify a field",
    description:
      "Which kind of personal data a field of this name holds, how sensitive it is, and why it is taken for that.",
    inputSchema: {
      type: "object",
      properties: {
        name: text('As the code spells it: "idCardNo", "被保人手机".'),
        type: { type: "string", enum: FIELD_TYPES, description: "Its type." },
        comment: text("What is written about it."),
        owner: text('Class, table or type around it: "Customer".'),
      },
      required: ["name"],
      additionalProperties: false,
    },
    answer: classified,
  },
  {
    name: "suggest_fix",
    title: "Suggest a fix",
    description:
      "What would mend a finding, as a unified diff with values masked. It is not applied: look at it first.",
    inputSchema: {
      type: "object",
      properties: { fingerprint },
      required: ["fingerprint"],
      additionalProperties: false,
    },
    answer: fixAnswer,
  },
  {
    name: "check_config",
    title: "Check the configuration",
    description: "The configuration that counts for the root of the project, and the mistakes in it.",
    inputSchema: { type: "object", properties: {}, additionalProperties: false },
    async answer(project, _given, cancelled) {
      const seen = await project.look(cancelled);
      if (!seen) return undefined;
      const problems = seen.snapshot.configProblems.map((p) =>
        safe(problemLine(p, project.root, project.terminal.say)),
      );
      const data = { ...effectiveConfig(seen.snapshot.config, [], createSettings(seen.snapshot.config), ""), problems };
      const from = seen.snapshot.config.layers.map((l) => l.file);
      const head =
        from.length === 0 ? "no configuration: defaults count; goodfaith init writes one" : from.map(safe).join(", ");
      return { text: [head, ...(problems.length > 0 ? problems : ["no mistakes"])].join("\n"), data };
    },
  },
];

function textOf(value: Given[string]): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isIn(paths: readonly string[] | undefined, file: string): boolean {
  return paths === undefined || paths.some((path) => path === "" || file === path || file.startsWith(`${path}/`));
}

function filtered(findings: readonly Finding[], given: Given, isMeant: (file: string) => boolean): Finding[] {
  const least = (textOf(given.minSeverity) ?? "info") as Severity;
  return findings.filter((f) => atLeast(f.severity, least) && f.confidence !== "low" && isMeant(f.location.file));
}

async function changes(project: Project, given: Given, cancelled: () => boolean): Promise<Answer | undefined> {
  const { root, terminal, version } = project;
  const base = textOf(given.base) ?? "HEAD";
  const { files, tree } = withRepository(root, terminal.say, (repository) => {
    const commit = commitOf(repository, base, terminal.say);
    return { files: new Set(repository.changed(commit)), tree: sourceTree(root, repository, repository.tree(commit)) };
  });
  const seen = await project.look(cancelled);
  const now = seen && (await project.inventory(seen, cancelled));
  if (!seen || !now) return undefined;
  const before = plainRun([], version, terminal, {
    cwd: root,
    whole: true,
    tree,
    past: "base",
    inventory: true,
    build: buildId(version),
  });
  const { added, removed, unchanged } = exposureChange(before.result.inventory!, now);
  const answer = findingsAnswer(
    seen,
    project,
    filtered(seen.fresh, given, (file) => files.has(file)),
    textOf(given.cursor),
  );
  const use = (run: Seen["run"]) => (u: (typeof added)[number]) => ({
    dataType: u.dataType,
    label: u.label,
    sink: u.sink,
    recipient: u.recipient,
    file: u.at.file,
    line: positionOf(run, u.at.file, u.at.start).line,
  });
  const exposure = {
    added: added.slice(0, MOST_USES).map(use(seen.run)),
    removed: removed.slice(0, MOST_USES).map(use(before)),
    unchanged,
  };
  const line = (sign: string) => (u: (typeof exposure.added)[number]) =>
    `${sign} ${u.dataType} -> ${u.sink}${u.recipient === "" ? "" : ` ${safe(u.recipient)}`} (${safe(u.label)}) ${safe(u.file)}:${u.line}`;
  const lines = [
    ...exposure.added.map(line("+")),
    ...exposure.removed.map(line("-")),
    `= ${unchanged} flows unchanged`,
  ];
  return { text: `${answer.text}\n${lines.join("\n")}`, data: { ...answer.data, exposure } };
}
const MOST_USES = 40;

async function snippet(project: Project, given: Given, cancelled: () => boolean): Promise<Answer | undefined> {
  const code = textOf(given.code) ?? "";
  const filename = textOf(given.filename);
  const language = (textOf(given.language) ?? "").toLowerCase();
  const path = filename === undefined ? `snippet.${EXTENSIONS[language] ?? language}` : project.pathOf(filename, true);
  if ((filename === undefined && !/^[a-z][a-z0-9+#-]{0,20}$/.test(language)) || !isRead(path))
    throw new ToolError(
      `a file called "${safe(path)}" is not read; give a language of the list, or a filename with its ending`,
    );
  const seen =
    filename === undefined
      ? await project.lookAlone(path, code, cancelled)
      : await project.lookWith(path, code, cancelled);
  if (!seen) return undefined;
  const isNoted = seen.run.result.coverage.notes.some((n) => n.file === path);
  if (!isNoted && !seen.snapshot.files.some((f) => f.path === path))
    throw new ToolError(`${safe(path)} is left out of the project; goodfaith --list-files -v says why`);
  return findingsAnswer(
    seen,
    project,
    filtered(seen.fresh, given, (file) => file === path),
    undefined,
  );
}

const EXTENSIONS: Record<string, string> = {
  typescript: "ts",
  typescriptreact: "tsx",
  javascript: "js",
  javascriptreact: "jsx",
  yaml: "yaml",
  dotenv: "env",
  handlebars: "hbs",
};

async function inventory(project: Project, given: Given, cancelled: () => boolean): Promise<Answer | undefined> {
  const path = textOf(given.path);
  const within = path === undefined ? undefined : [project.pathOf(path)];
  const category = textOf(given.category);
  const categories = [...new Set(shippedDataTypes().map((t) => t.category))];
  if (category !== undefined && !categories.includes(category))
    throw new ToolError(`no category is called "${safe(category)}"; choose one of ${categories.join(", ")}`);
  const seen = await project.look(cancelled);
  const all = seen && (await project.inventory(seen, cancelled));
  if (!seen || !all) return undefined;
  const { run } = seen;
  const here = <T extends { at: { file: string } }>(places: readonly T[]) =>
    places.filter((p) => isIn(within, p.at.file));
  const rows = inventoryRows(
    { declared: here(all.declared), stored: here(all.stored), exposures: here(all.exposures) },
    run.dataTypes,
    project.terminal.language,
  )
    .filter((row) => category === undefined || row.dataType.startsWith(`${category}.`))
    .map((row) => {
      const place = (p: { at: { file: string; start: number }; label: string }) =>
        `${p.label} ${p.at.file}:${positionOf(run, p.at.file, p.at.start).line}`;
      const list = (places: readonly Parameters<typeof place>[0][]) => places.slice(0, MOST_PLACES).map(place);
      return {
        dataType: row.dataType,
        name: row.name,
        tier: row.tier,
        declared: row.declared.length,
        stored: row.stored
          .slice(0, MOST_PLACES)
          .map((s) => `${place(s)} ${s.protection === "full" ? "encrypted" : s.protection}`),
        logged: list(row.logged),
        sent: row.sent.slice(0, MOST_PLACES).map((e) => `${place(e)} ${e.recipient}`.trimEnd()),
        displayed: list(row.displayed),
      };
    });
  const { items, next } = pageOf(rows, textOf(given.cursor), (row) => JSON.stringify(row).length);
  const missed = gaps(run.result.coverage.notes).length;
  const lines = items.map(
    (r) =>
      `${r.dataType} (${r.name}, tier ${r.tier}): declared ${r.declared}, stored ${r.stored.length}, logged ${r.logged.length}, sent ${r.sent.length}, displayed ${r.displayed.length}`,
  );
  if (items.length === 0) lines.push("no personal data found");
  if (next) lines.push(`${rows.length - Number(next)} more: cursor ${next}`);
  if (missed > 0) lines.push(`coverage is incomplete: ${missed} gaps; scan_files names them`);
  return { text: lines.map(safe).join("\n"), data: { rows: items, ...(next ? { nextCursor: next } : {}) } };
}
const MOST_PLACES = 8;

async function classified(project: Project, given: Given, cancelled: () => boolean): Promise<Answer | undefined> {
  const seen = await project.look(cancelled);
  if (!seen) return undefined;
  const [name, owner, comment] = [textOf(given.name)!, textOf(given.owner), textOf(given.comment)];
  const type = textOf(given.type) as (typeof FIELD_TYPES)[number] | undefined;
  const { classifier, lexicon } = seen.snapshot.content;
  const found = classifier().classify({
    name,
    ...(owner === undefined ? {} : { owner }),
    ...(type === undefined ? {} : { type }),
    ...(comment === undefined ? {} : { comment: { words: lexicon().match(comment) } }),
  });
  if (!found) return { text: `${safe(name)} is not taken for personal data`, data: { dataType: null } };
  const names = classifier().dataType(found.dataType)?.names[project.terminal.language] ?? found.dataType;
  const evidence = found.evidence.map((e) => e.detail);
  return {
    text: [
      `${found.dataType} (${names}), tier ${found.tier}, confidence ${found.confidence.toFixed(2)}`,
      ...evidence.map(safe),
    ].join("\n"),
    data: { dataType: found.dataType, tier: found.tier, confidence: found.confidence, evidence },
  };
}
