// Error detail requests of rules → answers: members of an error, such as its stack or the statement that failed, written
// into an answer to the client. Only what stands there without a condition counts: `isDev ? err.stack : undefined` is none.
import { NodeKind, SPREAD_KEY } from "../facts/types.js";
import { inFiles } from "../flow/questions.js";
import { nameOf } from "../link/handlers.js";
import { callableAt, factsOf, listOf, stringAt, strip, symbolPath } from "../link/program.js";
import type { CallAnswer } from "./answers.js";
import type { FlowIndex } from "./flowAnswers.js";
import type { ErrorDetailRequest } from "./requests.js";

const MAX_NESTING = 4;

export function errorDetailAnswers(index: FlowIndex, request: ErrorDetailRequest): readonly CallAnswer[] {
  const terms = { errors: new RegExp(request.errors, "i"), development: new RegExp(request.development, "i") };
  return inFiles(index.ctx, `error details ${JSON.stringify(request)}`, index.filesWith("response"), (file) =>
    answersIn(index, request, terms, file),
  );
}

function answersIn(
  index: FlowIndex,
  request: ErrorDetailRequest,
  { errors, development }: { errors: RegExp; development: RegExp },
  file: number,
): CallAnswer[] {
  const { p } = index.ctx;
  const answers = new Map<number, CallAnswer>();
  for (const use of index.usesIn(file)) {
    if (use.sink !== "response") continue;
    const { path, pathClass } = p.files[use.file]!;
    const { nodes, callables, strings } = factsOf(p, use.file);
    const around = callables[callableAt(p, use.file, nodes.start[use.call]!)]!;
    const told = (start: number, end: number, choice: string) =>
      answers.set(start, {
        kind: "call",
        request,
        at: { file: path, start, end },
        hazard: "error-details",
        choice,
        pathClass,
        symbol: symbolPath(p, use.file, start),
        form: `error-details|${choice}`,
      });
    const look = (node: number, depth: number): void => {
      const at = strip(p, use.file, node);
      if (nodes.kind[at] === NodeKind.load) {
        const member = stringAt(p, use.file, nodes.b[at]!);
        const error = nameOf(p, use.file, nodes.a[at]!);
        if (request.members.includes(member) && errors.test(error))
          told(nodes.start[at]!, nodes.end[at]!, `${error}.${member}`);
      } else if (nodes.kind[at] === NodeKind.object && depth < MAX_NESTING) {
        const pairs = listOf(p, use.file, at);
        for (let i = 0; i + 1 < pairs.length; i += 2) if (pairs[i] !== SPREAD_KEY) look(pairs[i + 1]!, depth + 1);
      }
    };
    // A function that knows whether it runs for developers may answer them so.
    if (strings.some((text) => development.test(text) && isIn(text))) continue;
    for (const argument of use.arguments) look(argument.node, 0);

    function isIn(text: string): boolean {
      for (let node = 0; node < nodes.kind.length; node++) {
        const named =
          (nodes.kind[node] === NodeKind.load && nodes.b[node]! >= 0 && strings[nodes.b[node]!] === text) ||
          (nodes.kind[node] === NodeKind.named && strings[nodes.b[node]!] === text);
        if (named && nodes.start[node]! >= around.start && nodes.end[node]! <= around.end) return true;
      }
      return false;
    }
  }
  return [...answers.values()];
}
