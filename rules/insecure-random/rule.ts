// Security values made with a generator whose next numbers can be computed.
import type { CallAnswer, FixPlan, Rule, RuleReport } from "../../server/engine/api.js";
import { choiceReport } from "../choice.js";
import page from "./rule.md";

export const insecureRandom: Rule = {
  meta: {
    id: "insecure-random",
    title: {
      en: "Non-cryptographic randomness for a security value",
      "zh-Hans": "安全场景使用非密码学随机数",
      "zh-Hant": "安全用途使用非密碼學隨機數",
    },
    group: "A",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "use"],
    cwe: ["CWE-338", "CWE-330"],
    asvs: ["V11.5.1"],
    laws: ["JR171-6.1.3", "NYDFS-500.12", "GDPR-32"],
    messages: {
      random: {
        message:
          "a value that nobody may guess is made by Math.random() or its like: whoever sees a few of its numbers can predict the next",
        help: "use randomInt, randomBytes or randomUUID of node:crypto, or crypto.getRandomValues in the browser",
      },
      time: {
        message:
          "a value that nobody may guess is made of the time and of what others know: whoever knows about when it was made tries them all",
        help: "use randomUUID of node:crypto, or randomBytes(32), and keep when it ends beside it",
      },
      id: {
        message:
          "a value that nobody may guess is made by {choice}, of the time and a counter: who has seen one computes others",
        help: "use randomUUID of node:crypto (version 4), nanoid, or randomBytes(32)",
      },
    },
  },
  page,
  requests: [{ kind: "call", hazards: ["insecure-random", "guessable-id"] }],
  run(pass) {
    for (const answer of pass.answers) if (answer.kind === "call") pass.report(answer, report(answer));
  },
};

function report(answer: CallAnswer): RuleReport {
  if (answer.hazard === "guessable-id") return choiceReport(answer, "id", "high");
  if (answer.choice === OF_TIME) return choiceReport(answer, "time", "high");
  return { ...choiceReport(answer, "random", "high"), fixes: fixes(answer) };
}

const OF_TIME = "now()";

function fixes({ at: { start, end } }: CallAnswer): FixPlan[] {
  const plan = (drawn: string, applicability: FixPlan["applicability"], how: Required<Pick<Drawn, "as" | "only">>) => ({
    title: how.as === "id" ? "useRandomId" : "drawSecurely",
    params: { function: drawn },
    applicability,
    changes: [{ kind: "draw-securely" as const, at: { start, end }, ...how }],
  });
  return [
    plan("randomInt()", "safe", { as: "same", only: "node" }),
    // The generator of the global object is not in every browser, nor in old versions of Node.js.
    plan("crypto.getRandomValues()", "unsafe", { as: "same", only: "any" }),
    // Longer than it was.
    plan("randomBytes(16)", "unsafe", { as: "id", only: "node" }),
    plan("crypto.randomUUID()", "unsafe", { as: "id", only: "any" }),
  ];
}

type Drawn = Extract<FixPlan["changes"][number], { kind: "draw-securely" }>;
