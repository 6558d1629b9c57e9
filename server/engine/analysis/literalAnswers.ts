// Literal requests of rules → answers: one per secret, at the first place where it stands.
import { NodeKind, type SecretFact } from "../facts/types.js";
import type { FlowContext } from "../flow/context.js";
import { question } from "../flow/questions.js";
import { entityOf, matchesOf } from "../link/entities.js";
import { factsOf, listOf, strip, symbolPath } from "../link/program.js";
import { parsePort } from "../models/index.js";
import type { SecretDetector } from "../secrets/index.js";
import type { LiteralAnswer, LiteralRequest } from "./rule.js";

/** In files of translations "password" is a label. */
const TRANSLATIONS = /(^|\/)(locales?|lang|languages?|i18n|translations?|l10n)\//i;

export function literalAnswers(ctx: FlowContext, request: LiteralRequest, secrets: SecretDetector): LiteralAnswer[] {
  const answers = new Map<string, LiteralAnswer>();
  const asked = question(ctx, "secrets", (file) => secretsIn(ctx, file));
  for (const { index: file, path, pathClass } of ctx.p.files) {
    for (const { fact, language, symbol } of asked(file)) {
      const key = `${fact.provider} ${fact.length} ${fact.checksum16} ${fact.placeholder}`;
      const known = answers.get(key);
      if (known && !fact.placeholder) {
        known.occurrences++;
        continue;
      }
      answers.set(fact.placeholder ? `${key} ${path} ${fact.start}:${fact.end}` : key, {
        kind: "literal",
        request,
        at: { file: path, start: fact.start, end: fact.end },
        provider: fact.provider,
        providerName: secrets.providerName(fact.provider),
        strength: fact.strength,
        level: fact.level,
        placeholder: fact.placeholder,
        developmentDefault: fact.developmentDefault,
        fallback: fact.fallback,
        boundTo: fact.call >= 0 ? "" : fact.boundTo,
        language,
        pathClass,
        occurrences: 1,
        symbol,
        form: `${fact.provider}|${fact.boundTo}|${fact.length}|${fact.checksum8}`,
      });
    }
  }
  return [...answers.values()];
}

interface Secret {
  fact: SecretFact;
  language: string;
  symbol: string;
}

function secretsIn(ctx: FlowContext, file: number): Secret[] {
  const { path, facts } = ctx.p.files[file]!;
  const found: Secret[] = [];
  const seen = new Set<string>();
  for (const fact of facts.secrets) {
    // A position that takes a secret is asked only where no name has said it already.
    const place = `${fact.start}:${fact.end}`;
    if (fact.provider === "generic" && facts.language !== "typescript" && TRANSLATIONS.test(path)) continue;
    if (seen.has(place) || (fact.call >= 0 && !takesSecret(ctx, file, fact) && !isTaken(ctx, file, fact))) continue;
    seen.add(place);
    const symbol = facts.callables.length > 0 ? symbolPath(ctx.p, file, fact.start) : "";
    found.push({ fact, language: facts.language, symbol });
  }
  return found;
}

/** `Buffer.from("…", "hex")` that stands, there or by a variable of the file, where a call takes a secret. */
function isTaken(ctx: FlowContext, file: number, fact: SecretFact): boolean {
  const { nodes, callables } = factsOf(ctx.p, file);
  const callee = entityOf(ctx.p, file, nodes.a[fact.call]!);
  if (fact.argument !== 0 || callee?.k !== "pkg" || callee.path.join(".") !== "Buffer.from") return false;
  return callables.some((callable) =>
    callable.calls.some((call) =>
      matchesOf(ctx.p, entityOf(ctx.p, file, nodes.a[call]!)).some(
        ({ row }) =>
          row.kind === "secret" &&
          row.ports.some((text) => {
            const port = parsePort(text);
            const arg = port?.base.kind === "arg" ? listOf(ctx.p, file, call)[port.base.index] : undefined;
            return arg !== undefined && behind(ctx, file, arg) === fact.call;
          }),
      ),
    ),
  );
}

/** What a constant variable was given. */
function behind(ctx: FlowContext, file: number, node: number): number {
  const { nodes, bindings } = factsOf(ctx.p, file);
  let at = strip(ctx.p, file, node);
  for (let hops = 0; hops < 6 && nodes.kind[at] === NodeKind.local; hops++) {
    const versions = bindings[nodes.a[at]!]?.versions ?? [];
    if (versions.length !== 1) break;
    at = strip(ctx.p, file, versions[0]!);
  }
  return at;
}

/** Does a model say that the call takes a secret at this argument? */
function takesSecret(ctx: FlowContext, file: number, fact: SecretFact): boolean {
  const callee = entityOf(ctx.p, file, factsOf(ctx.p, file).nodes.a[fact.call]!);
  return matchesOf(ctx.p, callee).some(
    ({ row }) =>
      row.kind === "secret" &&
      row.ports.some((port) => {
        const parsed = parsePort(port);
        return parsed?.base.kind === "arg" && parsed.base.index === fact.argument;
      }),
  );
}
