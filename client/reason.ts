// Asks for what a suppression needs: a reason, and until when and by whom where the project wants that. Nothing that the
// server would refuse can be confirmed.
import * as vscode from "vscode";
import type { Accepted, Terms } from "./protocol.js";

const DAY = 86_400_000;
/** Days that are proposed. */
const USUAL = 90;

/** A Chinese character counts three, as in the server. */
export function reasonLength(reason: string): number {
  let length = 0;
  for (const character of reason.trim()) length += /\p{Script=Han}/u.test(character) ? 3 : 1;
  return length;
}

/** Undefined when the user turned away. `endless`: it has no end and no owner, whatever the terms. */
export async function askAccepted(title: string, terms: Terms, endless: boolean): Promise<Accepted | undefined> {
  const steps = 1 + (!endless && terms.requireUntil ? 1 : 0) + (!endless && terms.requireBy ? 1 : 0);
  const titled = (step: number) => (steps === 1 ? title : `${title} (${step}/${steps})`);
  const reason = await askReason(titled(1), terms.minReasonLength);
  if (reason === undefined || endless) return reason === undefined ? undefined : { reason };
  const accepted: Accepted = { reason };
  if (terms.requireUntil) {
    accepted.until = await askUntil(titled(2), terms);
    if (accepted.until === undefined) return undefined;
  }
  if (terms.requireBy) {
    accepted.by = await askBy(titled(steps));
    if (accepted.by === undefined) return undefined;
  }
  return accepted;
}

function askReason(title: string, least: number): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("Why is this acceptable? The reason is kept in the code, for whoever reads it next."),
    placeHolder: vscode.l10n.t("for example: test stage without real customers, PRIV-214"),
    ignoreFocusOut: true,
    validateInput: (value) =>
      reasonLength(value) < least ? vscode.l10n.t("Write a reason of at least {0} characters.", least) : undefined,
  });
}

function askUntil(title: string, { today, maxDays }: Terms): Thenable<string | undefined> {
  const last = maxDays === undefined ? undefined : daysAfter(today, maxDays);
  return vscode.window
    .showInputBox({
      title,
      prompt:
        last === undefined
          ? vscode.l10n.t("Until when? The finding comes back after that day.")
          : vscode.l10n.t("Until when, {0} at the latest? The finding comes back after that day.", last),
      value: daysAfter(today, Math.min(USUAL, maxDays ?? USUAL)),
      ignoreFocusOut: true,
      validateInput: (value) =>
        untilProblem(value.trim(), today, last)
          ? vscode.l10n.t("Write a day to come, such as {0}.", daysAfter(today, 30))
          : undefined,
    })
    .then((value) => value?.trim());
}

/** True for what is no day, past, or behind the last day. */
export function untilProblem(value: string, today: string, last: string | undefined): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) return true;
  if (daysAfter(value, 0) !== value) return true;
  return value <= today || (last !== undefined && value > last);
}

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function askBy(title: string): Thenable<string | undefined> {
  return vscode.window
    .showInputBox({
      title,
      prompt: vscode.l10n.t("Who answers for it? A person or team."),
      placeHolder: "@claims",
      ignoreFocusOut: true,
      validateInput: (value) =>
        /^\S+$/.test(value.trim())
          ? undefined
          : vscode.l10n.t("Write one name without spaces, such as {0}.", "@claims"),
    })
    .then((value) => value?.trim());
}
