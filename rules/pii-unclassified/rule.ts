// Fields of stored records that look personal, and whose class nobody has declared; where a project asks for classes.
import {
  type ClassifiedAnswer,
  type ClassifiedRequest,
  decideSeverity,
  type FixPlan,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import { anyOf as any } from "../insurance.js";
import page from "./rule.md";

const REQUEST: ClassifiedRequest = {
  kind: "classified",
  // Numbers of rows and of cases tell nobody by themselves; secrets are no data of persons.
  minTier: 2,
  without: ["credential"],
  declares: any(
    "(x )?pii( \\w+)?",
    "(is )?personal( data| info| information)?",
    "(is )?sensitive( data| field| info| personal data)?",
    "(is )?confidential",
    "classif(y|ied|ication)( \\w+)?",
    "(data|security|privacy|sensitivity) (class|classification|category|level|grade|tier)",
    "gdpr( \\w+)?",
    "pipl( \\w+)?",
    "phi",
    "[\\u3400-\\u9fff]*(分类|分類|分级|分級|敏感|个人信息|個資|密级|密級)[\\u3400-\\u9fff]*",
  ),
};

export const piiUnclassified: Rule = {
  meta: {
    id: "pii-unclassified",
    title: {
      en: "Field looks personal but has no declared classification",
      "zh-Hans": "疑似个人信息字段未分类分级",
      "zh-Hant": "疑似個資欄位未分類分級",
    },
    group: "D",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "store"],
    cwe: [],
    asvs: ["V14.1.1"],
    laws: ["PIPL-51(2)", "DSL-21", "NFRA24-ch3", "JR197", "GDPR-30", "HK-DPP5"],
    messages: {
      missing: {
        message: "{field} holds {data}, and no class is declared for it",
        help: "write @pii {dataType} above the field (or the project's own decorator); @pii none with a reason, if it is no personal data",
      },
      lower: {
        message:
          "{field} is declared as {declared} (tier {declaredTier}), and its name says that it holds {data} (tier {tier})",
        help: "declare what it really holds (@pii {dataType}), or give the field another name",
      },
    },
  },
  page,
  requests: [REQUEST],
  run(pass) {
    for (const answer of pass.answers) {
      const [data] = answer.kind === "classified" ? answer.data : [];
      if (answer.kind !== "classified" || !data) continue;
      if (answer.status === "declared") pass.check(answer, "passed");
      else pass.report(answer, report(answer, data, pass.describe(data)));
    }
  },
};

function report(answer: ClassifiedAnswer, data: ClassifiedAnswer["data"][number], described: string): RuleReport {
  const { declared } = answer;
  const { severity, reasons } = decideSeverity(
    declared ? "medium" : "low",
    declared
      ? { id: "lower", text: `${described} is tier ${data.tier} data, and it is declared as tier ${declared.tier}` }
      : { id: "unclassified", text: "nobody has said which class it has" },
    [pathAdjustment(answer.pathClass)],
    answer.confidence,
  );
  return {
    messageId: declared ? "lower" : "missing",
    params: {
      field: answer.symbol,
      data: described,
      dataType: data.dataType,
      tier: String(data.tier),
      declared: declared?.dataType ?? "",
      declaredTier: String(declared?.tier ?? ""),
    },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
    ...(declared ? {} : { fixes: [declare(answer, data.dataType)] }),
  };
}

/** A comment changes nothing that runs; whether it is true, a person has to say. */
function declare({ at, symbol }: ClassifiedAnswer, dataType: string): FixPlan {
  return {
    title: "classifyField",
    params: { field: symbol, dataType },
    applicability: "unsafe",
    changes: [{ kind: "mark-declaration", at: { start: at.start, end: at.end }, mark: `@pii ${dataType}` }],
  };
}
