// Operations that whoever holds a session can do, though more than a session should be asked for.
import {
  type Adjustment,
  type CallAnswer,
  type Confidence,
  decideSeverity,
  type ObligationAnswer,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
  wordsOf,
} from "../../server/engine/api.js";
import { choiceReport, isOfDevelopment } from "../choice.js";
import { EXPORTS } from "../exports.js";
import page from "./rule.md";
import { STEP_UPS } from "./terms.js";

const HELP =
  "ask for a second factor again before it (one-time code, passkey, confirmation in the app) by a guard that checks how and when the caller last proved himself";

export const missingMfaStepUp: Rule = {
  meta: {
    id: "missing-mfa-step-up",
    title: {
      en: "Sensitive operation without second factor or step-up",
      "zh-Hans": "敏感操作缺少多因素/二次认证",
      "zh-Hant": "敏感操作缺少多因子／二次驗證",
    },
    group: "C",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "probity", "use"],
    cwe: ["CWE-308", "CWE-306"],
    asvs: ["V6.3.3", "V2.3.5"],
    laws: ["JR171-6.1.4", "NYDFS-500.12", "GLBA-314.4(c)(5)", "NAIC-4D2g", "HIPAA-164.312(d)", "PIPL-51", "GDPR-32"],
    messages: {
      unlike: {
        message:
          "{place} {operation} for whoever holds the session: no second factor is asked for, as {by} does for {like}",
        help: HELP,
      },
      project: {
        message:
          "a password alone lets people in, and nothing of this project asks for a second factor; operations that need one: {count}, {place} first, which {operation}",
        help: HELP,
      },
      factor: {
        message:
          "{place} takes the second factor off an account for whoever holds the session: no code and no password is asked for",
        help: "ask for a code of that factor, or for the password, before it is taken off, and tell the person",
      },
      staff: {
        message: "{choice} lets staff in by a password alone: whoever learns one sees what they may see",
        help: "ask staff for a second factor at every login, and leave no exception for those who may do most",
      },
    },
    // An export without controls lacks more than this one; what it needs is said in one place.
    toldBy: { rule: "bulk-export-uncontrolled", messages: ["unlike"] },
  },
  page,
  requests: [STEP_UPS, EXPORTS, { kind: "call", hazards: ["second-factor-off"] }],
  run(pass) {
    for (const answer of pass.answers) if (answer.kind === "call") ofLogin(pass, answer);
    const answers = pass.answers.filter((a): a is ObligationAnswer => a.kind === "obligation");
    // Whoever takes his own data along exports nobody else's.
    const exports = answers.filter((a) => a.controls && tellsPersons(a) && !a.exempt);
    const exported = new Set(exports.map(({ place }) => place));
    const asked = answers.filter(({ stepUp, place }) => stepUp && (stepUp.what !== "export" || exported.has(place)));
    const isUsual = asked.filter(({ status }) => status === "done").length * 2 >= asked.length;
    const alone: ObligationAnswer[] = [];
    for (const answer of asked) {
      const stepUp = answer.stepUp!;
      if (answer.status === "done") pass.check(answer, "passed");
      else if (answer.exempt) pass.check(answer, "unknown");
      else if (stepUp.what === "factor") pass.report(answer, report(answer, "factor", "high"));
      else if (answer.like) pass.report(answer, report(answer, "unlike", isUsual ? "high" : "medium"));
      else if (stepUp.byPassword && OPERATIONS[stepUp.what]?.isNarrow) alone.push(answer);
      else pass.check(answer, "unknown");
    }
    const [worst, ...others] = alone.sort((a, b) => weight(b) - weight(a));
    if (!worst) return;
    pass.report(worst, report(worst, "project", "medium", alone.length));
    for (const answer of others) pass.check(answer, "failed");
  },
};

/** Logins of staff; that of customers is theirs to choose. */
function ofLogin(pass: RulePass, answer: CallAnswer): void {
  const { around, at, pathClass } = answer;
  const isOfStaff = [...(around?.names ?? []), at.file].some((name) => STAFF.test(wordsOf(name)));
  if (!isOfStaff || pathClass === "test" || isOfDevelopment(at.file)) pass.check(answer, "unknown");
  else pass.report(answer, choiceReport(answer, "staff", "high"));
}
const STAFF =
  /\b(admins?|administrators?|administration|staff|employees?|operators?|back ?office|internal|adjusters?|underwriters?|claims (handlers?|desk)|agents?|brokers?|guan ?li ?(yuan|tai)|hou ?tai|yuan ?gong)\b|管理|[员員]工|后台|後台|[内內]部/;

type MessageId = "unlike" | "project" | "factor";

interface Operation {
  /** As the message goes on after the place. */
  text: string;
  severity: "high" | "medium";
  /** Asked for even where the project asks for no second factor anywhere. */
  isNarrow: boolean;
}

const OPERATIONS: Record<string, Operation> = {
  payee: { text: "changes where money goes", severity: "high", isNarrow: true },
  money: { text: "sends money out", severity: "high", isNarrow: false },
  roles: { text: "gives people rights", severity: "high", isNarrow: true },
  export: { text: "hands out many persons' data as a file", severity: "high", isNarrow: true },
  factor: { text: "takes a second factor off", severity: "high", isNarrow: false },
  password: { text: "sets another password", severity: "medium", isNarrow: true },
  contact: { text: "changes where codes and notices go", severity: "medium", isNarrow: true },
  reveal: { text: "shows data that is masked elsewhere", severity: "medium", isNarrow: false },
};

function operationOf({ subject }: ObligationAnswer): Operation {
  return OPERATIONS[subject]!;
}

/** Code that runs before tests and samples; then the gravest. */
function weight(answer: ObligationAnswer): number {
  return (answer.pathClass === "source" ? 2 : 0) + (operationOf(answer).severity === "high" ? 1 : 0);
}

/** Sums of premiums by product are of nobody: one ordinary thing alone tells no person. */
function tellsPersons({ data }: ObligationAnswer): boolean {
  return data.some(({ tier }) => tier > 2) || new Set(data.map(({ dataType }) => dataType)).size > 1;
}

function report(answer: ObligationAnswer, messageId: MessageId, confidence: Confidence, count = 1): RuleReport {
  const { text, severity: base } = operationOf(answer);
  const { severity, reasons } = decideSeverity(
    base,
    { id: "operation", text: REASONS[base] },
    [unseen(messageId), pathAdjustment(answer.pathClass)],
    confidence,
  );
  const { like } = answer;
  return {
    messageId,
    params: { place: answer.place, operation: text, count: String(count), by: like?.by ?? "", like: like?.place ?? "" },
    severity,
    severityReasons: reasons,
    confidence,
  };
}

const REASONS = {
  high: "whoever gets hold of a session takes money, data or rights with it",
  medium: "whoever gets hold of a session keeps the account, or sees more of it",
};

/** What stands before the whole application may be none of its code. */
function unseen(messageId: MessageId): Adjustment {
  return {
    id: "unseen",
    steps: messageId === "project" ? -1 : 0,
    text: "a second factor may be asked for outside of this project",
  };
}
