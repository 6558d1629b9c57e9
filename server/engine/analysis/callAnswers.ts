// Call requests of rules → answers: dangerous choices, wherever they stand: an argument, an option in any object literal, a
// variable of the environment, a setting of a configuration file.
import { NodeKind } from "../facts/types.js";
import { calleeName } from "../flow/calls.js";
import type { FlowContext } from "../flow/context.js";
import { question } from "../flow/questions.js";
import { rowCallsOf } from "../flow/rowCalls.js";
import { entityOf, matchesOf } from "../link/entities.js";
import { factsOf, listOf, stringAt, symbolPath } from "../link/program.js";
import { parsePort } from "../models/index.js";
import type { HazardRow } from "../models/types.js";
import { applies, constantOf, constants, fits, isAbsent, isFixed, valueAt } from "./hazards.js";
import type { CallAnswer, CallRequest } from "./rule.js";

export function callAnswers(ctx: FlowContext, request: CallRequest): CallAnswer[] {
  const hazards = hazardsOf(ctx, request);
  const asked = question(ctx, `call ${JSON.stringify(request)}`, (file) => answersIn(ctx, request, hazards, file));
  return ctx.p.files.flatMap(({ index }) => asked(index));
}

interface Hazards {
  properties: ReadonlyMap<string, HazardRow>;
  settings: ReadonlyMap<string, HazardRow>;
  /** Some are about calls. */
  calls: boolean;
}

function hazardsOf(ctx: FlowContext, request: CallRequest): Hazards {
  const rows = ctx.p.models.rows.filter(
    (r): r is HazardRow => r.kind === "hazard" && request.hazards.includes(r.hazard),
  );
  return {
    properties: new Map(rows.flatMap((r) => (r.property === undefined ? [] : [[r.property, r] as const]))),
    settings: new Map(rows.flatMap((r) => (r.setting === undefined ? [] : [[r.setting.toLowerCase(), r] as const]))),
    calls: rows.some((r) => r.on),
  };
}

function answersIn(ctx: FlowContext, request: CallRequest, hazards: Hazards, file: number): CallAnswer[] {
  const { properties, settings, calls } = hazards;
  const { path, facts, pathClass } = ctx.p.files[file]!;
  const answers = new Map<string, CallAnswer>();
  const add: Add = (start, end, hazard, choice, option) => {
    const symbol = facts.callables.length > 0 ? symbolPath(ctx.p, file, start) : "";
    const form = `${hazard}|${choice}`;
    answers.set(`${start}:${end}`, {
      kind: "call",
      request,
      at: { file: path, start, end },
      hazard,
      choice,
      ...(option ? { option } : {}),
      pathClass,
      symbol,
      form,
    });
  };
  for (const setting of facts.settings) {
    const row = settings.get(setting.path.slice(setting.path.lastIndexOf(".") + 1).toLowerCase());
    if (row && setting.value !== undefined && fits(row, setting.value))
      add(setting.keyStart, setting.end, row.hazard, `${row.setting}=${setting.value}`, {
        name: row.setting!,
        value: setting.value,
      });
  }
  if (facts.language !== "typescript") return [...answers.values()];
  objectHazards(ctx, file, properties, add);
  for (const callable of facts.callables) {
    for (const store of callable.stores) {
      const row = store.key < 0 ? undefined : settings.get(stringAt(ctx.p, file, store.key).toLowerCase());
      const value = row && constantOf(ctx, file, store.value);
      if (row && value !== undefined && fits(row, value))
        add(store.start, store.end, row.hazard, `${row.setting}=${value}`, { name: row.setting!, value });
    }
  }
  if (calls) for (const call of rowCallsOf(ctx, file).hazards) callHazards(ctx, file, call, request, add);
  return [...answers.values()];
}

type Option = CallAnswer["option"];
type Add = (start: number, end: number, hazard: string, choice: string, option?: Option) => void;

function objectHazards(ctx: FlowContext, file: number, properties: ReadonlyMap<string, HazardRow>, add: Add): void {
  const facts = factsOf(ctx.p, file);
  const wanted = new Map(
    [...properties].flatMap(([name, row]) => (facts.strings.includes(name) ? [[name, row] as const] : [])),
  );
  if (wanted.size === 0) return;
  const { nodes } = facts;
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.object) continue;
    const pairs = listOf(ctx.p, file, node);
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const row = pairs[i]! < 0 ? undefined : wanted.get(stringAt(ctx.p, file, pairs[i]!));
      const value = row && constantOf(ctx, file, pairs[i + 1]!);
      if (row && value !== undefined && fits(row, value)) {
        // A constant used here stands where it was declared: then the object is the place.
        const inside =
          nodes.start[pairs[i + 1]!]! >= nodes.start[node]! && nodes.end[pairs[i + 1]!]! <= nodes.end[node]!;
        const at = inside ? pairs[i + 1]! : node;
        add(nodes.start[at]!, nodes.end[at]!, row.hazard, `${row.property}: ${value}`, {
          name: row.property!,
          value,
        });
      }
    }
  }
}

function callHazards(ctx: FlowContext, file: number, call: number, request: CallRequest, add: Add): void {
  const { nodes } = factsOf(ctx.p, file);
  for (const { row } of matchesOf(ctx.p, entityOf(ctx.p, file, nodes.a[call]!))) {
    if (row.kind !== "hazard" || !request.hazards.includes(row.hazard) || !applies(ctx, file, call, row)) continue;
    const port = row.port === undefined ? undefined : parsePort(row.port);
    const name = calleeName(ctx, file, nodes.a[call]!);
    if (!port) {
      add(nodes.start[call]!, nodes.end[call]!, row.hazard, `${name}()`);
      continue;
    }
    if (row.absent) {
      if (isAbsent(ctx, file, call, port))
        add(nodes.start[call]!, nodes.end[call]!, row.hazard, `${name}() without ${port.path.join(".") || "options"}`);
      continue;
    }
    const given = valueAt(ctx, file, call, port);
    if (!given) continue;
    const arg = listOf(ctx.p, file, call)[port.base.kind === "arg" ? port.base.index : 0]!;
    const at = given.file === file ? given.node : arg;
    if (row.fixed) {
      if (isFixed(ctx, given.file, given.node)) add(nodes.start[arg]!, nodes.end[arg]!, row.hazard, `${name}()`);
      continue;
    }
    const value = constants(ctx, given.file, given.node).find((text) => fits(row, text));
    if (value === undefined) continue;
    const spelled = port.path.length > 0 ? `${port.path.join(".")}: ${value}` : `${name}("${value}")`;
    const option = { name: port.path[port.path.length - 1] ?? "", value };
    add(nodes.start[at]!, nodes.end[at]!, row.hazard, spelled, option);
  }
}
