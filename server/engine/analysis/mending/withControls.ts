// Controls that other code of the project has, put beside the answers that lack them.
import type { Control } from "../requests/answerParts.js";
import type { ObligationAnswer } from "../requests/answers.js";

/** `controls`: of those that are missing, in their order. */
export function withControls(
  answers: readonly ObligationAnswer[],
  controls: readonly (Control | undefined)[],
): ObligationAnswer[] {
  let i = 0;
  return answers.map((answer) => {
    const control = answer.status === "missing" ? controls[i++] : undefined;
    return control ? { ...answer, control } : answer;
  });
}
