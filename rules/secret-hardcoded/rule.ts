// Secrets in source and configuration. Whoever may read the repository, its copies or its history has them.
import {
  type Adjustment,
  type CallAnswer,
  decideSeverity,
  type FixPlan,
  type LiteralAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
  type Severity,
  type SeverityReason,
} from "../../server/engine/api.js";
import { isKeptOut } from "./keptOut.js";
import page from "./rule.md";
import { variablesFor } from "./variables.js";

export const secretHardcoded: Rule = {
  meta: {
    id: "secret-hardcoded",
    title: {
      en: "Secret in source or configuration",
      "zh-Hans": "密钥或口令硬编码",
      "zh-Hant": "密鑰或密碼寫死於程式碼",
    },
    group: "A",
    status: "stable",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "store"],
    cwe: ["CWE-798", "CWE-321", "CWE-259", "CWE-540"],
    asvs: ["V13.3.1", "V13.2.3"],
    laws: ["PIPL-51", "NFRA24-ch5", "JR171-6.1.3", "GDPR-32", "NYDFS-500.7", "NAIC-4D2e", "HIPAA-164.312(d)"],
    messages: {
      provider: {
        message: "{provider} is written into the file{places}",
        help: "revoke it at its issuer, issue a new one, and read that from the environment or a secret store; the history of the repository keeps the old one",
      },
      named: {
        message: "the value of {name} is written into the file{places}",
        help: "read {name} from the environment or a secret store, and change the value where it is in use; the history of the repository keeps the old one",
      },
      taken: {
        message: "the secret that {call} takes is written into the file{places}",
        help: "read it from the environment or a secret store, and change the value where it is in use; the history of the repository keeps the old one",
      },
      fallback: {
        message: "a value stands in for {name} when it is not set{places}",
        help: "stop at start-up when {name} is missing; with the stand-in every installation that forgets it shares a secret that anybody can read",
      },
      compared: {
        message: "{name} is compared with a value that is written into the file{places}",
        help: "check it against the hash that is kept for whoever signs in, or against a value from a secret store that must be set; the history of the repository keeps the old one",
      },
      image: {
        message:
          "{file} is copied into the image: whoever may pull the image, or has one of its layers, has the secrets in it",
        help: "hand them in when the container is started (variables, mounted secrets of the cluster), or while it is built with `RUN --mount=type=secret`; list the file in .dockerignore",
      },
      default: {
        message: "{name} has a default of development{places}",
        help: "read {name} from the environment, also in development, so that the default cannot reach production",
      },
    },
  },
  page,
  requests: [
    { kind: "literal", detects: "secret" },
    { kind: "call", hazards: ["secret-in-image", "kept-out-of-images"] },
  ],
  run(pass) {
    const files = pass.answers.filter((answer) => answer.kind === "call");
    for (const answer of files) {
      if (answer.hazard !== "secret-in-image") continue;
      if (isKeptOut(answer, files)) pass.check(answer, "passed");
      else pass.report(answer, reportImage(answer));
    }
    const answers = pass.answers.filter((answer) => answer.kind === "literal");
    const variables = variablesFor(answers.filter((answer) => !answer.placeholder && isMovable(answer)));
    for (const answer of answers) {
      if (answer.placeholder) pass.check(answer, "passed");
      else pass.report(answer, report(answer, variables.get(answer)));
    }
  },
};

function reportImage({ option, choice, pathClass }: CallAnswer): RuleReport {
  const { severity, reasons } = decideSeverity(
    "high",
    { id: "image", text: "an image is kept and pulled in many places, with all of its layers" },
    [pathAdjustment(pathClass)],
    "high",
  );
  return {
    messageId: "image",
    params: { file: option?.value ?? choice },
    severity,
    severityReasons: reasons,
    confidence: "high",
  };
}

function report(answer: LiteralAnswer, variable: string | undefined): RuleReport {
  const { base, reason } = baseOf(answer);
  const { severity, reasons } = decideSeverity(
    base,
    reason,
    [levelAdjustment(answer), documentAdjustment(answer), pathAdjustment(answer.pathClass)],
    "high",
  );
  return {
    messageId: messageOf(answer),
    params: {
      provider: answer.providerName,
      name: nameOf(answer),
      call: answer.takenBy ?? "",
      places: elsewhere(answer.occurrences - 1),
    },
    severity,
    severityReasons: reasons,
    confidence: answer.strength === "entropy" || answer.provider === "generic" ? "medium" : "high",
    fixes: fixes(answer, variable),
  };
}

/** What a document shows beside a credential's name is an example more often than a live value. */
function documentAdjustment({ at, provider }: LiteralAnswer): Adjustment {
  const isShown = provider === "generic" && /\.(md|markdown|mdx|rst|adoc)$/i.test(at.file);
  return { id: "document", steps: isShown ? -1 : 0, text: "it stands in a document" };
}

/** A script under "run" that holds an address with a password is no credential of that name: the address is. */
function nameOf({ boundTo, provider, providerName }: LiteralAnswer): string {
  if (!boundTo) return "a credential";
  return provider.endsWith("-url") && !ADDRESS_NAME.test(boundTo) ? providerName : boundTo;
}

const ADDRESS_NAME =
  /ur[il]|dsn|conn|host|server|endpoint|address|broker|database|db|redis|mongo|postgres|mysql|secret|key|pass|auth/i;

function elsewhere(more: number): string {
  if (more < 1) return "";
  return more === 1 ? ", and in one more place" : `, and in ${more} more places`;
}

/** Compared with a variable that is not set, whoever gives nothing would be let in. */
function isMovable({ language, compared }: LiteralAnswer): boolean {
  return language === "typescript" && !compared;
}

/** The program must then be given the variable, so it is for people to decide. */
function fixes(answer: LiteralAnswer, variable: string | undefined): FixPlan[] {
  const { at, boundTo, fallback } = answer;
  if (!isMovable(answer) || variable === undefined) return [];
  return [
    {
      title: fallback ? "removeFallback" : "readEnvironment",
      params: { name: fallback ? boundTo : variable },
      applicability: "unsafe",
      changes: [{ kind: "read-environment", at: { start: at.start, end: at.end }, name: variable }],
    },
  ];
}

function messageOf(answer: LiteralAnswer): string {
  if (answer.fallback) return "fallback";
  if (answer.compared && answer.provider === "generic") return "compared";
  if (answer.developmentDefault) return "default";
  if (answer.provider !== "generic") return "provider";
  return answer.takenBy ? "taken" : "named";
}

function baseOf(answer: LiteralAnswer): { base: Severity; reason: SeverityReason } {
  if (answer.compared && answer.developmentDefault)
    return {
      base: "high",
      reason: { id: "compared", text: "whoever knows the value is let in wherever the program runs" },
    };
  if (answer.developmentDefault) {
    // A stand-in is in force wherever the setting was forgotten, production included.
    if (answer.fallback)
      return {
        base: "high",
        reason: { id: "fallback", text: "the value is in force wherever the setting is missing" },
      };
    return { base: "low", reason: { id: "development-default", text: "the value is a default of development" } };
  }
  if (answer.provider !== "generic") {
    return answer.level === "live"
      ? { base: "critical", reason: { id: "provider", text: `the value has the format of a ${answer.providerName}` } }
      : { base: "high", reason: { id: "provider", text: `the value has the format of a ${answer.providerName}` } };
  }
  return {
    base: "high",
    reason: { id: "named", text: `${answer.boundTo || answer.takenBy || "the position"} holds a credential` },
  };
}

function levelAdjustment(answer: LiteralAnswer): Adjustment {
  if (answer.level === "test") return { id: "sandbox", steps: -2, text: "the credential works in a sandbox only" };
  return {
    id: "restricted",
    steps: answer.level === "restricted" ? -1 : 0,
    text: "the credential is short-lived or limited by its issuer",
  };
}
