// Letters and messages that advertise, sent to many, and whether they say how their reader gets no more → answers: one per template, or
// per call with the text in it. Input: templates that code names where it sends mail, and texts in code, with words. Output: what says
// no way out. Invariant: what cannot be read (parts in other files, texts that are put together), and what a service adds, is silent.
import { compiled, wordsOf } from "../../classify/words.js";
import { dataHash } from "../../facts/textHash.js";
import { NodeKind } from "../../facts/types.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { calleeName } from "../../flow/walk/calls.js";
import { constantText } from "../../flow/walk/constantText.js";
import { property } from "../../flow/walk/modelled.js";
import { nameOf } from "../../link/names.js";
import { factsOf, listOf, strip, symbolPath } from "../../link/program.js";
import type { CampaignAnswer, CampaignRequest } from "../requests/consentRequests.js";

interface Page {
  file: string;
  name: string;
  isClear: boolean;
}

const PAGE = /\.(html?|mjml|hbs|handlebars|mustache|ejs|eta|njk|nunjucks|pug)$/i;

export function campaignAnswers(ctx: FlowContext, request: CampaignRequest): readonly CampaignAnswer[] {
  const terms = dataHash(request);
  const sent = everywhere(ctx, `campaigns ${terms}`, (file) => sentIn(ctx, request, file));
  const names = new Map(sent.flatMap(({ template, by }) => (template === undefined ? [] : [[template, by]])));
  const texts = sent.flatMap(({ answer }) => (answer ? [answer] : []));
  if (names.size === 0) return texts;
  const pages = everywhere(ctx, "letters without a way out", (file) => pageOf(ctx, file));
  return [
    ...texts,
    ...pages.flatMap(({ file, name, isClear }): CampaignAnswer[] => {
      const by = names.get(name);
      if (by === undefined || isClear) return [];
      const at = { file, start: 0, end: 1 };
      return [
        {
          kind: "campaign",
          request,
          at,
          what: name,
          by,
          isTemplate: true,
          pathClass: "source",
          symbol: "",
          form: name,
        },
      ];
    }),
  ];
}

function pageOf({ p }: FlowContext, file: number): Page[] {
  const { path, facts, pathClass } = p.files[file]!;
  if (!PAGE.test(path) || pathClass === "test") return [];
  const isClear = facts.settings.some((one) => one.path === "page.leave" || one.path === "page.within");
  return [{ file: path, name: baseOf(path), isClear }];
}

function baseOf(path: string): string {
  return path.replace(/^.*\//, "").replace(/(\.[a-z]+)+$/i, "");
}

interface Sent {
  template?: string;
  by: string;
  answer?: CampaignAnswer;
}

/** Only where a client of mail or messages is at hand, and nothing in the file speaks of a way out. */
function sentIn(ctx: FlowContext, request: CampaignRequest, file: number): Sent[] {
  const { path, facts, pathClass } = ctx.p.files[file]!;
  const { strings, imports, callables, nodes, language } = facts;
  if (language !== "typescript" || pathClass === "test") return [];
  if (!imports.some(({ specifier }) => compiled(request.clients).test(specifier))) return [];
  const said = [...strings, ...imports.map(({ local }) => local), ...callables.map(({ name }) => name)];
  if (said.some((text) => compiled(request.leaves, "i").test(text))) return [];
  const isAbout = (text: string) => {
    const words = wordsOf(text);
    return compiled(request.campaigns).test(words) && !compiled(request.others).test(words);
  };
  const found: Sent[] = [];
  for (const text of strings)
    if (text.length <= MAX_NAME && /^[\w./-]+$/.test(text) && isAbout(baseOf(text)))
      found.push({ template: baseOf(text), by: path.replace(/^.*\//, "") });
  for (const { calls } of callables)
    for (const call of calls) {
      if (!compiled(request.sends).test(calleeName(ctx, file, nodes.a[call]!))) continue;
      const symbol = symbolPath(ctx.p, file, nodes.start[call]!);
      const message = [...listOf(ctx.p, file, call)].find((arg) => textsOf(ctx, file, arg, request).length > 0);
      const texts = message === undefined ? [] : textsOf(ctx, file, message, request);
      if (texts.length === 0 || texts.includes(undefined) || !symbol.split(">").some(isAbout)) continue;
      const what = symbol.split(">").at(-1)!;
      const at = { file: path, start: nodes.start[call]!, end: nodes.end[call]! };
      const by = calleeName(ctx, file, nodes.a[call]!);
      const answer: CampaignAnswer = {
        kind: "campaign",
        request,
        at,
        what,
        by,
        isTemplate: false,
        pathClass,
        symbol,
        form: `${what}|${by}`,
      };
      found.push({ by, answer });
    }
  return found;
}
const MAX_NAME = 80;

/** What is written into the message; undefined for what is put together elsewhere. */
function textsOf(ctx: FlowContext, file: number, message: number, { texts }: CampaignRequest): (string | undefined)[] {
  return texts.flatMap((member) => {
    const value = property(ctx, file, message, member);
    return value === undefined ? [] : [writtenAt(ctx, file, value)];
  });
}

const ENDS = /footer|suffix|tail|layout|wrap|render|signature|body|content|legal|disclaimer/i;

function writtenAt(ctx: FlowContext, file: number, node: number): string | undefined {
  const { nodes } = factsOf(ctx.p, file);
  const at = strip(ctx.p, file, node);
  if (nodes.kind[at] !== NodeKind.text) return constantText(ctx, file, at);
  const parts = [...listOf(ctx.p, file, at)];
  // Another part may hold the way out only where it is called so, which the file does not, or is an end of all messages.
  if (parts.some((part) => ENDS.test(nameOf(ctx.p, file, part)))) return undefined;
  const literals = parts.filter((part) => nodes.kind[strip(ctx.p, file, part)] === NodeKind.literal);
  const written = literals.map((part) => constantText(ctx, file, part));
  return written.length === 0 || written.includes(undefined) ? undefined : written.join(" ");
}
