// Suppressions that cannot be read, or that the project does not accept: they silence nothing.
import { namesOf, suppressionRule } from "../suppression.js";
import page from "./rule.md";

export const suppressionInvalid = suppressionRule(
  "invalid",
  {
    title: {
      en: "Suppression that cannot be read or is not accepted",
      "zh-Hans": "无法识别或不被接受的抑制注释",
      "zh-Hant": "無法識別或不被接受的抑制註解",
    },
    messages: {
      "unknown-form": {
        message: "this starts like a suppression, but there is no such form: it suppresses nothing",
        help: "write goodfaith-disable-next-line, -disable-line, -disable, -enable or -disable-file, with the rules behind it",
      },
      "no-rule": {
        message: "the suppression names no rule: it suppresses nothing",
        help: "name the rules it is for: goodfaith-disable-next-line pii-in-log -- why this is acceptable",
      },
      "not-understood": {
        message: "the suppression cannot be read: it suppresses nothing",
        help: "write: goodfaith-disable-next-line <rule>, <rule> until <YYYY-MM-DD> by <owner> -- <reason>; until and by may be left out",
      },
      "bad-date": {
        message: "what stands behind until is no date: the suppression of {names} suppresses nothing",
        help: "write a day that exists as YYYY-MM-DD",
      },
      "unknown-rule": {
        message: 'no rule is called "{names}": nothing is suppressed',
        help: "goodfaith rules lists the rules",
      },
      "unknown-rule-near": {
        message: 'no rule is called "{names}", but there is "{near}": nothing is suppressed',
        help: "write {near}, or look for another rule with goodfaith rules",
      },
      "unknown-type": {
        message: 'no data type is called "{names}": the comment says nothing of the field',
        help: "goodfaith types lists the data types; none -- why takes a field out",
      },
      "unknown-type-near": {
        message: 'no data type is called "{names}", but there is "{near}": the comment says nothing of the field',
        help: "write {near}, or look for another type with goodfaith types",
      },
      "own-rule": {
        message: "{names} is about suppressions and cannot be suppressed itself",
        help: "mend or remove the suppression that it names",
      },
      "needs-until": {
        message: "{names} with severity {severity} may be suppressed only with an end date here",
        help: "add until and a date: the project's configuration asks for it (suppressions.requireUntilFor)",
      },
      "needs-by": {
        message: "{names} with severity {severity} may be suppressed only with an owner here",
        help: "add by and who answers for it: the project's configuration asks for it (suppressions.requireByFor)",
      },
    },
  },
  page,
  (answer) => ({
    messageId:
      answer.near && (answer.detail === "unknown-rule" || answer.detail === "unknown-type")
        ? `${answer.detail}-near`
        : answer.detail!,
    params: { names: namesOf(answer), near: answer.near ?? "", severity: answer.severity ?? "" },
    severity: "medium",
    because: "somebody believes that a finding is accepted, and it is not",
  }),
);
