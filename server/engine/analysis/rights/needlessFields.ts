// What a product has no use for, whatever a policy says or leaves out: faith or politics in what is asked for a quote on a journey or
// a car. Input: records whose names say that they are asked for such a product. Output: one answer per field. Invariant: only data
// types that no such product looks at, and only where no purpose of a policy lists them.
import { MEDIUM_CONFIDENCE } from "../../classify/types.js";
import { compiled, matches, wordsOf } from "../../classify/words.js";
import type { Policy } from "../../config/policy.js";
import { dataHash } from "../../facts/textHash.js";
import type { FlowContext } from "../../flow/context.js";
import { everywhere } from "../../flow/questions.js";
import { classifyField } from "../../flow/walk/personal.js";
import { factsOf } from "../../link/program.js";
import { recordOf } from "../../link/records.js";
import type { CollectedAnswer } from "../requests/collectionAnswers.js";
import type { CollectedRequest } from "../requests/requests.js";

export function needlessFields(ctx: FlowContext, request: CollectedRequest, policy: Policy): CollectedAnswer[] {
  const { products, needless } = request;
  return [
    ...everywhere(ctx, `needless ${dataHash({ products, needless })}`, (file) => needlessIn(ctx, request, file)),
  ].filter(({ data }) => !policy.purposes.some((purpose) => purpose.covers(data[0]!.dataType)));
}

function needlessIn(ctx: FlowContext, request: CollectedRequest, file: number): CollectedAnswer[] {
  const { path, pathClass } = ctx.p.files[file]!;
  const { records } = factsOf(ctx.p, file);
  if (pathClass !== "source") return [];
  return records.flatMap(({ kind, name }, i): CollectedAnswer[] => {
    if ((kind !== "class" && kind !== "interface" && kind !== "type") || !asksFor(request, name)) return [];
    const record = recordOf(ctx.p, file, i);
    return [...record.fields.values()].flatMap((field): CollectedAnswer[] => {
      if (field.file !== file || field.owner !== record || field.static) return [];
      const found = classifyField(ctx, field, record);
      if (!found || found.confidence < MEDIUM_CONFIDENCE || !compiled(request.needless).test(found.dataType)) return [];
      const place = `${name}.${field.name}`;
      return [
        {
          kind: "collected",
          request,
          at: { file: path, start: field.start, end: field.end },
          place,
          needless: true,
          data: [{ ...found, label: place }],
          purposes: [],
          isCovered: false,
          confidence: "high",
          pathClass,
          symbol: name,
          form: place,
        },
      ];
    });
  });
}

function asksFor({ products, asked, handsOut }: CollectedRequest, name: string): boolean {
  const words = wordsOf(name);
  return matches(products, words) && matches(asked, words) && !matches(handsOut, words);
}
