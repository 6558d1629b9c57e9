// Asks for the reason of a suppression. None that the server would refuse can be confirmed.
import * as vscode from "vscode";

/** Least length; a Chinese character counts three, as in the server. */
export const MIN_REASON_LENGTH = 12;

export function reasonLength(reason: string): number {
  let length = 0;
  for (const character of reason.trim()) length += /\p{Script=Han}/u.test(character) ? 3 : 1;
  return length;
}

export function askReason(title: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("Why is this acceptable? The reason is kept in the code, for whoever reads it next."),
    placeHolder: vscode.l10n.t("for example: test stage without real customers, PRIV-214"),
    ignoreFocusOut: true,
    validateInput: (value) =>
      reasonLength(value) < MIN_REASON_LENGTH
        ? vscode.l10n.t("Write a reason of at least {0} characters.", MIN_REASON_LENGTH)
        : undefined,
  });
}
