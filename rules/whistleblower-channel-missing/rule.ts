// A channel for reports of misconduct that is missing, or that exposes who uses it.
import type { Rule } from "../../server/engine/api.js";
import { governanceRule } from "../governance.js";
import page from "./rule.md";

export const whistleblowerChannelMissing: Rule = governanceRule({
  meta: {
    id: "whistleblower-channel-missing",
    title: { en: "No channel to report misconduct", "zh-Hans": "缺少廉洁举报渠道", "zh-Hant": "缺少廉潔舉報管道" },
    laws: ["CP9-info"],
    messages: {
      none: {
        message: "the policy names no channel for reports of misconduct",
        help: "add governance.integrity with reportingChannel, anonymous and protection",
      },
      named: {
        message: "nothing says that reports of misconduct may be made without a name",
        help: "let the channel take reports without a name, and set anonymous to true",
      },
      unprotected: {
        message: "nothing says how those who report misconduct are protected",
        help: "name the statement under protection",
      },
      gone: {
        message: "the file {path}, named as the protection of those who report, is not there",
        help: "write it, or name the place where it is",
      },
    },
  },
  page,
  request: { kind: "governance", owners: ["integrity"], about: "integrity" },
  severity: "info",
  because: "who sees misconduct must be able to say so without fear",
});
