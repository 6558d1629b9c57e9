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

/** Words of what records of customers are called, and what an insurer holds of them; not of accounts that sign in. */
export const PERSONS =
  "(^| )(customers?|clients?|policy ?(holders?|owners?)|insureds?|insured persons?|beneficiar(y|ies)|claimants?|patients?|members?|applicants?|(health|medical|patient|claim|case|customer|member|client) (records?|files?|details|profiles?|info|information)|ke ?hu|bei ?bao ?(xian )?ren|tou ?bao ?ren|shou ?yi ?ren|bing ?li)$|客户|客戶|投保人|被保[险險]人|受益人|会员|會員|病[历歷]|患者";

/** What may be handed in by whoever comes, without a name: reports of wrongs, what is left with the house. */
const HANDED_IN =
  /\b(whistle ?blow(er|ers|ing)?|tip ?offs?|speak ?up|ethics (line|report|reports|hotline)|anonymous|contact us|feedback|guestbook|jubao|jianju|niming|fankui|liuyan)\b|举报|舉報|检举|檢舉|匿名|留言/;

/** `POST /whistleblowing/reports`; a parameter says that there is a report already. */
export function takesReports(place: string): boolean {
  return /^(POST|ALL) /.test(place) && !/[:{[]/.test(place) && HANDED_IN.test(wordsOf(place));
}

/** What somebody who is no customer yet leaves to be called, written to or quoted. */
const ENQUIRED =
  /(?<!(team|claims?|tech|shift|squad) )\b(leads?|prospects?|enquir(y|ies)|inquir(y|ies)|call (me )?backs?|newsletters?|wait ?lists?|(demo|quote|quotation) requests?|(request|get|ask for)( a)? (demo|quote|quotation)|liu ?zi|xian ?suo)\b|留资|留資|线索|線索|潜客|潛客|预约回电|預約回電|询价|詢價/;
/** Pages for everybody, by their folder: `app/(site)/quote/page.tsx`. */
const OPEN_PAGE =
  /(^|\/)(get-a-quote|quotes?|quotation|contact(-us)?|enquir(y|ies)|inquir(y|ies)|call-?back|newsletter|wait-?list)\/[^/]*$/i;
const INSIDE = /(^|[/(])(admin|agents?|brokers?|staff|back-?office|dashboard|internal|portal|account|console)([/)]|$)/i;

/** `POST /leads`, `ACTION saveLead`: a form before there is an account. Who is named by a parameter is known already. */
export function takesEnquiries(place: string, file: string): boolean {
  if (!/^(POST|ALL|ACTION|CALL) /.test(place) || /[:{[]/.test(place) || INSIDE.test(place)) return false;
  if (ENQUIRED.test(wordsOf(place))) return true;
  return place.startsWith("ACTION ") && OPEN_PAGE.test(file) && !INSIDE.test(file.replace(/[^/]*$/, ""));
}
