// Applications whose answers pages of any site may read: with the cookies of whoever is signed in, or with personal data in them.
import {
  type CrossOriginAnswer,
  decideSeverity,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
} from "../../server/engine/api.js";
import { dataInWords } from "../words.js";
import page from "./rule.md";

export const corsWildcardOnPii: Rule = {
  meta: {
    id: "cors-wildcard-on-pii",
    title: {
      en: "Permissive CORS on a personal-data API",
      "zh-Hans": "个人信息接口CORS过宽",
      "zh-Hant": "個資 API 的 CORS 過寬",
    },
    group: "B",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-942", "CWE-346"],
    asvs: ["V3.3.2"],
    laws: ["CSL-23", "GDPR-32"],
    messages: {
      credentials: {
        message:
          "{choice}, with credentials: any page that somebody signed in opens can act as that person and read the answers",
        help: "name the sites that may call it, from the configuration, and compare the whole origin",
      },
      contradiction: {
        message:
          "{choice}, with credentials: every site may read what needs no cookie; browsers refuse cookies here, and the next step is often to let each site in by its name",
        help: "name the sites that may call it, from the configuration; without cookies, leave the credentials out",
      },
      data: {
        message: "{choice}: browsers no longer keep pages of other sites from reading what {route} hands out, {data}",
        help: "name the sites that may call it, from the configuration; only what is public may be open to all",
      },
      socket: {
        message: "{choice}: pages of any site may open this socket of an application that hands out {data}",
        help: "name the sites that may open it, from the configuration, and check who opens it",
      },
    },
  },
  page,
  requests: [
    {
      kind: "crossOrigin",
      minTier: 3,
      asked: 2,
      without: ["credential"],
      // Name, address and number may be those of an office.
      together: { kinds: 3, among: "^identity\\.date-of-birth$" },
    },
  ],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "crossOrigin") continue;
      const messageId = messageOf(answer);
      if (messageId) pass.report(answer, report(pass, answer, messageId));
      else pass.check(answer, "unknown");
    }
  },
};

type MessageId = "credentials" | "contradiction" | "data" | "socket";

/** Who asks for credentials has somebody who is signed in; "*" with them counts where it speaks for all, or for personal data. */
function messageOf({ lets, credentials, whole, sockets, data }: CrossOriginAnswer): MessageId | undefined {
  if (credentials && lets === "echoed") return "credentials";
  if (credentials && (whole || data.length > 0)) return "contradiction";
  return data.length === 0 ? undefined : sockets ? "socket" : "data";
}

function report({ describe }: RulePass, answer: CrossOriginAnswer, messageId: MessageId): RuleReport {
  const { choice, data, route, credentials, pathClass } = answer;
  const worst = data[0];
  const certain = credentials || (worst?.confidence ?? 0) >= 0.75;
  const base =
    worst && !credentials
      ? { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data that no browser keeps from other sites` }
      : { id: "credentials", text: "cookies are let in beside any site" };
  const { severity, reasons } = decideSeverity(
    credentials ? "high" : "medium",
    base,
    [
      {
        id: "refused",
        steps: messageId === "contradiction" ? -1 : 0,
        text: "browsers send no cookies where everybody is let in by a star",
      },
      pathAdjustment(pathClass),
    ],
    certain ? "high" : "medium",
  );
  return {
    messageId,
    params: {
      choice,
      ...(messageId === "data" ? { route } : {}),
      ...(messageId === "data" || messageId === "socket" ? { data: dataInWords(data, describe) } : {}),
    },
    severity,
    severityReasons: reasons,
    confidence: certain ? "high" : "medium",
  };
}
