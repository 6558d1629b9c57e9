// Fields of stored records that look personal, and whose class nobody has declared, where a project asks for classes; and
// registers of fields that give personal data a level which everybody, or everybody who works there, may see.
import {
  type ClassifiedAnswer,
  type ClassifiedRequest,
  decideSeverity,
  type FixPlan,
  type LevelAnswer,
  type LevelRequest,
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

/** Words of levels are those of whole values: a scheme of letters and numbers means what its owner says. */
const LEVELS: LevelRequest = {
  kind: "level",
  fields:
    "^(fields?|columns?|attributes?|property|name|field name|column name|zi ?duan( ?ming)?)$|^(字段|欄位|栏位|列)(名|名称|名稱)?$",
  levels:
    "^((data|security|privacy|sensitivity|protection|confidentiality) )?(level|class|classification|grade|tier)$|^(sensitivity|confidentiality)$|^((shu ?ju|mi|an ?quan|min ?gan) ?)?(fen ?ji|ji ?bie|deng ?ji)$|^(数据|數據|資料|安全|敏感)?(分级|分級|级别|級別|等级|等級)$|^密[级級]$",
  holders:
    "^((data|field|column|security|privacy|sensitivity|pii) )+(levels?|class(es)?|classifications?|grades?|tiers?)$|^classifications?$|^shu ?ju ?fen ?ji$|^(数据|數據|資料|字段|欄位)(分级|分級|分类分级|分類分級)$",
  open: "^(public|open|unclassified|unrestricted|non sensitive|not sensitive|insensitive|gong ?kai)$|^(公开|公開|不敏感|非敏感)$",
  internal: "^(internal|general|ordinary|internal use( only)?|low|low sensitivity|nei ?bu)$|^(内部|內部|一般|普通)$",
  without: ["credential"],
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
      level: {
        message:
          "{field} is given the level {declared}, and its name says that it holds {data} (tier {tier}): who may see it, what is masked and how it is kept follow that level",
        help: "give it the level that {data} has in your scheme, or the field another name",
      },
    },
  },
  page,
  requests: [REQUEST, LEVELS],
  run(pass) {
    for (const answer of pass.answers) {
      const [held] = answer.kind === "level" ? answer.data : [];
      if (answer.kind === "level" && held) {
        if (answer.status === "fits") pass.check(answer, "passed");
        else pass.report(answer, levelReport(answer, held, pass.describe(held)));
      }
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

function levelReport(answer: LevelAnswer, data: LevelAnswer["data"][number], described: string): RuleReport {
  const { severity, reasons } = decideSeverity(
    "medium",
    { id: "lower", text: `${described} is tier ${data.tier} data, and it is given a level for what anybody may see` },
    [pathAdjustment(answer.pathClass)],
    answer.confidence,
  );
  return {
    messageId: "level",
    params: { field: answer.field, declared: answer.level, data: described, tier: String(data.tier) },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
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
