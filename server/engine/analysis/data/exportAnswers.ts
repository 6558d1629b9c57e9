// Export requests of rules → answers: downloads of many persons' data and tables made of them, and the controls around them.
import { dataHash } from "../../facts/textHash.js";
import { namedTables } from "../../flow/endpoints/columnExports.js";
import { downloadControls, type TableExport, tableExports, tablesAt } from "../../flow/endpoints/exports.js";
import { handedStatements } from "../../flow/endpoints/handedStatements.js";
import { everywhere, question } from "../../flow/questions.js";
import { HANDED_FILE } from "../../flow/sinks/sinks.js";
import { callableKey } from "../../flow/walk/callers.js";
import { factsOf, symbolPath } from "../../link/program.js";
import { distinct } from "../evidence/changesOf.js";
import type { FlowIndex } from "../evidence/flowIndex.js";
import { askedOfHanded, atEndpoint, missingAt } from "../mending/handedAnswers.js";
import { recordingControls } from "../mending/missingControls.js";
import type { ObligationAnswer } from "../requests/answers.js";
import type { ExportTrigger, ObligationRequest } from "../requests/requests.js";

export function exported(index: FlowIndex, request: ObligationRequest, terms: ExportTrigger): ObligationAnswer[] {
  const asked = askedOfHanded(index, `exports ${dataHash(request)}`, (out) =>
    downloadControls(index.effects, out, terms),
  );
  const known = new Set<string>();
  const outs = index.handed(2).filter((out) => asked(out));
  const done = outs.filter((out) => asked(out)?.audit).map(({ endpoint }) => endpoint);
  const missing = outs.filter((out) => !asked(out)?.audit);
  const wanted = missing.map((out) => missingAt(index, out));
  const recording = recordingControls(index, "exports", wanted, done);
  const downloads = index.handed(2).flatMap((out): ObligationAnswer[] => {
    const controls = asked(out);
    if (controls) known.add(callableKey(out.endpoint.file, out.endpoint.callable));
    const data = out.data.filter((d) => !d.dataType.startsWith("credential."));
    if (!controls) return [];
    const control = recording[missing.indexOf(out)];
    return [{ ...atEndpoint(index, request, out, data), controls, ...(control ? { control } : {}) }];
  });

  const made = ["file", HANDED_FILE].flatMap((sink) => {
    const arrivals = index.arrivals(sink, 2);
    const asked = question(index.ctx, `tables ${sink} ${dataHash(request)}`, (file) =>
      tableExports(index.effects, arrivals(file), index.handlers, terms),
    );
    return index.filesWith(sink).flatMap(asked);
  });
  const named = everywhere(index.ctx, `tables by columns ${dataHash(request)}`, (file) =>
    namedTables(
      index.effects,
      index.usesIn(file).filter(({ sink }) => sink === "file"),
      file,
      2,
    ).flatMap((table) => tablesAt(index.effects, index.handlers, terms, { file, ...table })),
  );
  const stated = everywhere(index.ctx, `tables by statements ${dataHash(request)}`, (file) =>
    handedStatements(index.effects, file, 2).flatMap((table) =>
      tablesAt(index.effects, index.handlers, terms, { file, ...table }),
    ),
  );
  const tables = new Map<string, TableExport>();
  for (const table of made) {
    if (known.has(table.root)) continue;
    const same = tables.get(table.root);
    tables.set(table.root, same ? together(same, table) : table);
  }
  // Where the rows say themselves what they hold, their columns say no more.
  for (const table of [...named, ...stated])
    if (!known.has(table.root) && !tables.has(table.root)) tables.set(table.root, table);
  return [...downloads, ...[...tables.values()].map((table) => tableAnswer(index, request, table))];
}

/** Of several that one function makes, the gravest is shown. */
function together(first: TableExport, second: TableExport): TableExport {
  const shown = gravest(second) > gravest(first) ? second : first;
  return { ...shown, data: [...first.data, ...second.data] };
}

function gravest({ data }: TableExport): number {
  return Math.max(0, ...data.map(({ tier }) => tier));
}

/** Shown where the rows enter the table: a job has no handler, and a handler may be far away; but a queue knows nobody who asks. */
function tableAnswer(index: FlowIndex, request: ObligationRequest, table: TableExport): ObligationAnswer {
  const { p } = index.ctx;
  const { step, endpoint, controls } = table;
  const file = p.files[step.file]!;
  const { nodes } = factsOf(p, step.file);
  const symbol = symbolPath(p, step.file, nodes.start[step.call]!);
  const data = distinct(table.data.filter((d) => !d.dataType.startsWith("credential.")));
  const out = endpoint && atEndpoint(index, request, { endpoint, data, masked: [], many: true, places: [] }, data);
  const place = out?.place ?? (symbol.replaceAll(">", ".") || table.spelled);
  const { asked } = table;
  const from = asked && factsOf(p, asked.file).nodes;
  const at = asked
    ? { file: p.files[asked.file]!.path, start: from!.start[asked.call]!, end: from!.end[asked.call]! }
    : { file: file.path, start: nodes.start[step.call]!, end: nodes.end[step.call]! };
  return {
    kind: "obligation",
    request,
    at,
    place,
    data,
    many: true,
    status: "missing",
    by: "",
    exempt: out?.exempt === true || file.pathClass === "test",
    siblings: { done: 0, total: 0 },
    mechanism: true,
    subject: "",
    controls,
    trace: [],
    pathClass: file.pathClass,
    symbol,
    form: `${table.spelled}|${place}`,
  };
}
