// How long the laws of the jurisdictions allow, in days, and for how long they want records kept. Numbers of days are those of the
// articles: one month is 31 days here, so that no month is told for being long. What has no number in the law ("without undue
// delay") is not here.
import type { Region } from "../../server/engine/api.js";
import { AML, BUSINESS } from "./duties.js";

export interface Limit {
  law: string;
  regions: readonly Region[];
  days: number;
}

const MONTH = 31;
const YEAR = 365;

/** Of requests, by what is asked for. */
const ANSWERED: readonly { says: RegExp; limits: readonly Limit[] }[] = [
  {
    says: /\b(eras\w+|delet\w+|forgotten|shan ?chu)\b|[删刪]除/,
    limits: [
      { law: "GDPR-17", regions: ["eu"], days: MONTH },
      { law: "TW-11", regions: ["tw"], days: 30 },
      { law: "GBT35273-8.3", regions: ["cn"], days: 30 },
    ],
  },
  {
    says: /\b(rectif\w+|correct\w*|geng ?zheng)\b|更正|改正/,
    limits: [
      { law: "GDPR-16", regions: ["eu"], days: MONTH },
      { law: "HK-22", regions: ["hk"], days: 40 },
      { law: "TW-11", regions: ["tw"], days: 30 },
      { law: "GBT35273-8.2", regions: ["cn"], days: 30 },
    ],
  },
  {
    says: /\b(access|dsars?|copy|portability|cha ?xun|cha ?yue)\b|查[询詢閱]/,
    limits: [
      { law: "GDPR-15", regions: ["eu"], days: MONTH },
      { law: "HK-18", regions: ["hk"], days: 40 },
      { law: "TW-10", regions: ["tw"], days: 15 },
      { law: "GBT35273-8.1", regions: ["cn"], days: 30 },
    ],
  },
];
/** Where nothing says which right: what the longest of them allows. */
const ANY_REQUEST: readonly Limit[] = [
  { law: "GDPR-15", regions: ["eu"], days: MONTH },
  { law: "HK-18", regions: ["hk"], days: 40 },
  { law: "TW-11", regions: ["tw"], days: 30 },
  { law: "GBT35273-8.1", regions: ["cn"], days: 30 },
];

const REPORTED: readonly Limit[] = [
  { law: "GDPR-33", regions: ["eu"], days: 3 },
  { law: "GL20", regions: ["hk"], days: 3 },
  { law: "NYDFS-500.17", regions: ["us-ny"], days: 3 },
  { law: "NAIC-6", regions: ["us", "us-ny"], days: 3 },
];

const TOLD: readonly Limit[] = [
  { law: "GDPR-34", regions: ["eu"], days: 0 },
  { law: "PIPL-57", regions: ["cn"], days: 0 },
  { law: "TW-12", regions: ["tw"], days: 0 },
];

/** The least, from the end of the business on. */
const KEPT: readonly { says: RegExp; limits: readonly Limit[] }[] = [
  { says: AML, limits: [{ law: "AML-34", regions: ["cn"], days: 10 * YEAR }] },
  { says: BUSINESS, limits: [{ law: "INS-87", regions: ["cn"], days: 5 * YEAR }] },
];
/** Without jurisdictions: what the shortest of all floors is. */
const LEAST_KEPT = 5 * YEAR;

/** Names of laws and places by which a name says whose law it is about; those of laws that are not known here have none. */
const NAMED: readonly (readonly [RegExp, readonly Region[]])[] = [
  [/\b(gdpr|eu|eea|dsgvo|european)\b/, ["eu"]],
  [/\b(hk|hong kong|pdpo|pcpd|hkia)\b|香港/, ["hk"]],
  [/\b(tw|taiwan)\b|[台臺][湾灣]|[个個][资資]法/, ["tw"]],
  [/\b(cn|prc|china|pipl|mainland|nfra)\b|[内內]地|大[陆陸]/, ["cn"]],
  [/\b(nydfs|dfs|new york|ny)\b/, ["us-ny"]],
  [/\b(naic|glba)\b/, ["us"]],
  [
    /\b(usa?|ccpa|cpra|california|hipaa|hhs|uk|ico|sg|singapore|pdpc|jp|japan|appi|kr|korea|pipa|br|brazil|lgpd|canada|pipeda|au|australia|oaic|nz|mo|macau|macao|thailand|malaysia|vietnam|india|dpdp)\b|[澳门門]{2}|新加坡|日本/,
    [],
  ],
];

export interface Judged extends Limit {
  /** No jurisdiction is known: of all laws, the one that allows most. */
  isLongest: boolean;
}

/** The law that says most strictly how long the duty may take or how long it must last; undefined where none does. */
export function limitOf(duty: string, words: string, jurisdictions: readonly Region[] | undefined): Judged | undefined {
  const named = NAMED.flatMap(([says, regions]) => (says.test(words) ? [regions] : []));
  const regions = named.length > 0 ? named.flat() : jurisdictions;
  const limits = limitsOf(duty, words);
  const among = limits.filter((limit) => regions === undefined || limit.regions.some((one) => regions.includes(one)));
  if (among.length === 0) return undefined;
  const isFloor = duty === "kept" || duty === "rows";
  const [strictest, loosest] = [
    among.reduce((best, one) => ((isFloor ? one.days > best.days : one.days < best.days) ? one : best)),
    among.reduce((best, one) => (one.days > best.days ? one : best)),
  ];
  if (regions !== undefined) return { ...strictest, isLongest: false };
  // What no law for erasures says, another may say for the other rights: the longest of all counts.
  const most = duty === "request" ? ANY_REQUEST.reduce((best, one) => (one.days > best.days ? one : best)) : loosest;
  return { ...most, ...(isFloor ? { days: LEAST_KEPT } : {}), isLongest: true };
}

function limitsOf(duty: string, words: string): readonly Limit[] {
  if (duty === "breach") return REPORTED;
  if (duty === "persons") return TOLD;
  if (duty === "rows") return KEPT[AML.test(words) ? 0 : 1]!.limits;
  if (duty === "kept") return KEPT.find(({ says }) => says.test(words))?.limits ?? [];
  const rights = ANSWERED.filter(({ says }) => says.test(words));
  return rights.length === 1 ? rights[0]!.limits : ANY_REQUEST;
}
