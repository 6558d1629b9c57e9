// Sent-form requests of rules → answers: forms that browsers send by themselves, in pages and in components. Input: settings that
// front ends make of pages, elements of code. Output: one answer per form with personal data in its fields.
import { MEDIUM_CONFIDENCE, type Tier } from "../../classify/types.js";
import type { FindingData } from "../../diagnostics/finding.js";
import { dataHash } from "../../facts/textHash.js";
import { NodeKind, type Range } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { hostOfText } from "../../flow/sinks/hosts.js";
import { constantText } from "../../flow/walk/constantText.js";
import { factsOf, symbolPath } from "../../link/program.js";
import type { SentFormAnswer } from "../requests/responseAnswers.js";
import type { SentFormRequest } from "../requests/responseRequests.js";
import { attributeOf, enteredBy, tagOf } from "./collectingForms.js";

interface Form extends Range {
  method: string;
  action: string;
  fields: string[];
}

export function sentFormAnswers(ctx: FlowContext, request: SentFormRequest): readonly SentFormAnswer[] {
  return everywhere(ctx, `sent forms ${dataHash(request)}`, (file) => answersIn(ctx, request, file));
}

function answersIn(ctx: FlowContext, request: SentFormRequest, file: number): SentFormAnswer[] {
  const { path, pathClass, facts } = ctx.p.files[file]!;
  return [...formsOfPage(ctx, file), ...ofCode(ctx, file)].flatMap((form): SentFormAnswer[] => {
    const data = dataOfFields(ctx, request.minTier, form.fields);
    if (data.length === 0) return [];
    const { kind, text, scheme } = hostOfText(form.action, ctx.p.ownDomains);
    return [
      {
        kind: "sentForm",
        request,
        at: { file: path, start: form.start, end: form.end },
        method: form.method === "get" || form.method === "post" ? form.method : "",
        host: form.action === "" ? { kind: "unknown", text: "", scheme: "" } : { kind, text, scheme },
        data,
        pathClass,
        symbol: facts.callables.length > 0 ? symbolPath(ctx.p, file, form.start) : "",
        form: `form|${form.method}|${form.fields.join()}`,
      },
    ];
  });
}

export function dataOfFields(ctx: FlowContext, minTier: Tier, fields: readonly string[]): FindingData[] {
  return fields
    .flatMap((field): FindingData[] => {
      const name = field.replace(/\]/g, "").split(/[.[]/).pop()!;
      const found = ctx.p.classifier.classify({ name, siblings: fields });
      const isMeant = found && found.tier >= minTier && found.confidence >= MEDIUM_CONFIDENCE;
      return isMeant ? [{ ...found, label: name }] : [];
    })
    .sort((a, b) => b.tier - a.tier || (a.label < b.label ? -1 : 1));
}

/** "form.0", "form.0.action", "form.0.fields.1", in this order: see facts/pageForms.ts. */
export function formsOfPage(ctx: FlowContext, file: number): Form[] {
  const forms: Form[] = [];
  for (const { path, value, start, end } of factsOf(ctx.p, file).settings) {
    const part = /^form\.\d+(?:\.(\w+))?/.exec(path);
    if (!part) continue;
    const form = forms[forms.length - 1];
    if (part[1] === undefined) forms.push({ start, end, method: "", action: "", fields: [] });
    else if (form && part[1] === "fields") form.fields.push(value ?? "");
    else if (form && part[1] === "action") form.action = value ?? "";
    else if (form && part[1] === "method") form.method = value ?? "";
  }
  return forms;
}

/** `<form action="http://…" method="post">` of a component that sends nothing by itself. */
function ofCode(ctx: FlowContext, file: number): Form[] {
  const { nodes, language } = factsOf(ctx.p, file);
  if (language !== "typescript") return [];
  const forms: Form[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.element || tagOf(ctx, file, node) !== "form") continue;
    if (attributeOf(ctx, file, node, SENDS) !== undefined) continue;
    const text = (wanted: RegExp) => {
      const given = attributeOf(ctx, file, node, wanted);
      return given === undefined ? "" : (constantText(ctx, file, given) ?? "");
    };
    const range = { start: nodes.start[node]!, end: nodes.end[node]! };
    const [method, action] = [text(/^method$/).toLowerCase(), text(/^action$/)];
    if (method === "" && action === "") continue;
    forms.push({ ...range, method, action, fields: fieldsIn(ctx, file, range) });
  }
  return forms;
}
const SENDS = /^on:?(ng)?submit$/i;

function fieldsIn(ctx: FlowContext, file: number, { start, end }: Range): string[] {
  const { nodes } = factsOf(ctx.p, file);
  const names: string[] = [];
  for (let node = 0; node < nodes.kind.length; node++) {
    if (nodes.kind[node] !== NodeKind.element || nodes.start[node]! < start || nodes.end[node]! > end) continue;
    const entered = enteredBy(ctx, file, node, tagOf(ctx, file, node));
    if (entered) names.push(entered.name);
  }
  return names;
}
