// Reading of customer data at endpoints: asked once for all rules about it.
import { type ObligationRequest, wordsOf } from "../server/engine/api.js";

export const ACCESS: ObligationRequest = {
  kind: "obligation",
  trigger: "access",
  minTier: 3,
  staff: [
    "staff",
    "admin",
    "admins",
    "administrator",
    "superadmin",
    "backoffice",
    "operator",
    "operators",
    "clerk",
    "clerks",
    "teller",
    "underwriter",
    "underwriters",
    "adjuster",
    "adjusters",
    "assessor",
    "assessors",
  ],
};

/** What may be handed in by whoever comes, without a name: reports of wrongs, what is left with the house. */
const HANDED_IN =
  /\b(whistle ?blow(er|ers|ing)?|tip ?offs?|speak ?up|ethics (line|report|reports|hotline)|anonymous|contact us|feedback|guestbook|jubao|jianju|niming|fankui|liuyan)\b|举报|舉報|检举|檢舉|匿名|留言/;

/** `POST /whistleblowing/reports`; a parameter says that there is a report already. */
export function takesReports(place: string): boolean {
  return /^(POST|ALL) /.test(place) && !/[:{[]/.test(place) && HANDED_IN.test(wordsOf(place));
}
