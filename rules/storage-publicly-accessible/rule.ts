// Objects and buckets of a cloud store that anybody may read.
import {
  type CallAnswer,
  decideSeverity,
  type FixPlan,
  type OpenStoreAnswer,
  pathAdjustment,
  type Rule,
  type RuleReport,
} from "../../server/engine/api.js";
import { choiceReport } from "../choice.js";
import { withoutOption } from "../fixes.js";
import { OPEN_STORES } from "./openStores.js";
import page from "./rule.md";

export const storagePubliclyAccessible: Rule = {
  meta: {
    id: "storage-publicly-accessible",
    title: {
      en: "Cloud storage open to the public or without access logging",
      "zh-Hans": "云存储公开访问或无访问日志",
      "zh-Hant": "雲端儲存公開或無存取記錄",
    },
    group: "A",
    status: "preview",
    since: "0.1.0",
    precision: "medium",
    tags: ["confidentiality", "store"],
    cwe: ["CWE-732", "CWE-552", "CWE-284"],
    asvs: ["V8.1.1", "V13.2.2"],
    laws: ["CSL-23", "PIPL-51", "NDR-9", "NAIC-4D2a", "GDPR-32", "HK-DPP4"],
    messages: {
      open: {
        message: "{choice}: whoever has or guesses the address reads what is stored there",
        help: "keep it private and hand out signed addresses that end after minutes; public files of a site belong into a bucket of their own",
      },
      published: {
        message:
          "{by} publishes the port of {store} on all interfaces: whoever reaches the machine reaches the database",
        help: 'take `ports` away, services of the same network reach it without; where a program of the machine needs it, bind it there (`"127.0.0.1:5432:5432"`)',
      },
      service: {
        message: "{by} gives {store} an address outside of the cluster: anybody may try passwords there",
        help: "make it `ClusterIP`; from outside let people in through a tunnel or a private network (`internal` load balancer with `loadBalancerSourceRanges`)",
      },
      firewall: {
        message: "{by} lets any address in the world reach the port of {store}",
        help: "name the group or the network of the application that needs it, and nothing else",
      },
      served: {
        message: "{by} hands out {store} as it is: whoever guesses the name of a file there has somebody's papers",
        help: "hand such files out by a route that asks who it is and whose file it is, and keep them outside of folders that are served",
      },
      put: {
        message: "{by} puts what is handed in into {store}, and what lies there is handed out to everybody",
        help: "keep such files outside of folders that are served, and hand them out by a route that asks who it is and whose file it is",
      },
    },
  },
  page,
  requests: [{ kind: "call", hazards: ["public-storage"] }, OPEN_STORES],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind === "openStore") pass.report(answer, reportOpen(answer));
      if (answer.kind !== "call") continue;
      if (FOR_ALL.test(answer.symbol) || isSite(answer) || isOfNobody(answer)) pass.check(answer, "unknown");
      else pass.report(answer, report(answer));
    }
  },
};

function reportOpen({ how, store, by, pathClass }: OpenStoreAnswer): RuleReport {
  const isFolder = how === "served" || how === "put";
  const confidence = isFolder ? "medium" : "high";
  const { severity, reasons } = decideSeverity(
    "high",
    isFolder
      ? { id: "papers", text: "its names speak of customers' files" }
      : { id: "reachable", text: "anybody on the internet may try to get in" },
    [pathAdjustment(pathClass)],
    confidence,
  );
  return { messageId: how, params: { store, by }, severity, severityReasons: reasons, confidence };
}

/** What customers hand in and what is written about them; other files may be meant for everybody. */
const ABOUT_PERSONS =
  /claim|kyc|passport|identit|hk_?id|nric|id[-_]?(card|scan|photo)|selfie|medical|report|diagnos|policy|polic(y|ies)|contract|customer|insured|beneficiar|applica|document|attachment|signature|invoice|statement|avatar|payroll|sfz|shenfen|zhengjian|lipei|bingli|baodan|baoan|kehu|理赔|理賠|保单|保單|证件|證件|身份证|身分證|病历|病歷|客户|客戶/i;

/** Pictures that people show of themselves lie in public buckets everywhere: a row must say that it is for more than that. */
function isOfNobody({ option, around }: CallAnswer): boolean {
  return (
    option?.name === ROW && !(around?.names ?? []).some((name) => ABOUT_PERSONS.test(name.replace(/avatars?/gi, "")))
  );
}
const ROW = "bucket.public";

/** A resource of that name holds a site. */
const FOR_ALL =
  /^\w+_\w+\.(?!.*(claim|customer|kyc|medical|insured|polic|document)).*(web|site|www|static|assets?|cdn|public|frontend|landing|media)/i;

/** `WebsiteBucketPolicy`, `Key: "brochures/…"`: a site, or what is printed for everybody. */
const SITE =
  /(^|[^a-z])(web|site|website|www|static|assets?|cdn|frontend|landing|media|brochures?|leaflets?|flyers?|banners?|logos?|icons?|fonts?|css|sitemap|press|blog|products?|terms|(rate|price|fee)[-_ ]?(cards?|lists?|tables?)|caiye|guanwang|xuanchuan|haibao|gonggao|tubiao|chanpin|tiaokuan|feilv(biao)?)([^a-z]|$)|官网|官網|彩页|彩頁|宣传|宣傳|海报|海報|公告|产品|產品|条款|條款|费率|費率/i;

/** Parts of every template. */
const PART = /^(Resources|Properties|PolicyDocument|Statement|\d+)$/;

function isSite({ around }: CallAnswer): boolean {
  const names = (around?.names ?? [])
    .filter((name) => !PART.test(name))
    .map((name) => name.replace(/([a-z])([A-Z])/g, "$1 $2"));
  return names.some((name) => SITE.test(name)) && !names.some((name) => ABOUT_PERSONS.test(withoutPolicy(name)));
}

/** A policy of access is none of an insurer. */
function withoutPolicy(text: string): string {
  return text.replace(
    /(bucket|access|s3|iam)[-_ ]?polic(y|ies)|polic(y|ies)(?=[-_ ]?(document|statement|\.json|\.ya?ml|$))/gi,
    "",
  );
}

function report(answer: CallAnswer): RuleReport {
  const about = answer.option?.name === ROW || ABOUT_PERSONS.test(`${withoutPolicy(answer.at.file)} ${answer.symbol}`);
  const report = choiceReport(answer, "open", "medium", [
    { id: "about-persons", steps: about ? 2 : 0, text: "its names speak of customers' files" },
  ]);
  return { ...report, fixes: fixes(answer) };
}

/** Whoever reads the files by their address must be given a signed one: that is for people. */
function fixes(answer: CallAnswer): FixPlan[] {
  const { option, choice } = answer;
  const at = { start: answer.at.start, end: answer.at.end };
  if (!option)
    return choice === "makePublic()"
      ? [
          {
            title: "removeCall",
            params: { call: choice },
            applicability: "unsafe",
            changes: [{ kind: "remove-statement", at }],
          },
        ]
      : [];
  if (LEFT_OUT.has(option.name)) return withoutOption(answer, "unsafe");
  const from = option.value;
  const flag = OPPOSITE[option.name];
  const to = flag ?? PRIVATE[from];
  if (to === undefined) return [];
  return [
    {
      title: "replaceText",
      params: flag ? { from: `${option.name}: ${from}`, to: `${option.name}: ${flag}` } : { from, to },
      applicability: "unsafe",
      changes: [{ kind: "replace-text", at, from, to }],
    },
  ];
}

/** Options of uploads that are private without them. */
const LEFT_OUT = new Set(["public"]);
const OPPOSITE: Readonly<Record<string, string>> = {
  publicReadAccess: "false",
  "bucket.public": "false",
  BlockPublicAcls: "true",
  BlockPublicPolicy: "true",
  RestrictPublicBuckets: "true",
};
const PRIVATE: Readonly<Record<string, string>> = {
  "public-read": "private",
  "public-read-write": "private",
  "authenticated-read": "private",
  publicRead: "private",
  publicReadWrite: "private",
  PublicRead: "Private",
  PublicReadWrite: "Private",
  AuthenticatedRead: "Private",
};
