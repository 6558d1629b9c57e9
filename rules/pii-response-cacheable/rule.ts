// Answers with personal data that caches between server and reader may keep, and give to others.
import {
  type CachedAnswer,
  type CachedRequest,
  decideSeverity,
  pathAdjustment,
  type Rule,
  type RulePass,
  type RuleReport,
  type Severity,
} from "../../server/engine/api.js";
import { choiceReport } from "../choice.js";
import { dataInWords } from "../words.js";
import page from "./rule.md";

const CACHED: CachedRequest = {
  kind: "cached",
  minTier: 3,
  asked: 2,
  without: ["credential"],
  headers: [
    "Cache-Control",
    "CDN-Cache-Control",
    "Vercel-CDN-Cache-Control",
    "Cloudflare-CDN-Cache-Control",
    "Netlify-CDN-Cache-Control",
    "Surrogate-Control",
  ],
  spelled: ["set", "header", "setHeader", "append", "appendHeader", "setResponseHeader", "Header", "SetHeader"],
  keepers: [
    { package: "@nestjs/cache-manager", names: "^CacheInterceptor$" },
    { package: "@nestjs/common", names: "^CacheInterceptor$" },
    { package: "apicache", names: "" },
    { package: "route-cache", names: "" },
    { package: "express-redis-cache", names: "" },
    { package: "koa-cash", names: "" },
    { package: "hono/cache", names: "^cache$" },
  ],
  segments: {
    files: "(^|/)app/(.*/)?route\\.[cm]?[jt]sx?$",
    exports: [
      { name: "dynamic", value: "force-static" },
      { name: "revalidate", unlessAsked: true },
    ],
    asks: "^(cookies|headers|connection|unstable_noStore|noStore|draftMode|auth|currentUser|get\\w*(Session|User|Auth)\\w*|require\\w+|with\\w+)$",
    loaders: "^get(ServerSide|Initial)Props$",
    builders: "^getStaticProps$",
  },
  fetches: { files: "(^|/)app/|\\.server\\.[jt]sx?$|(^|/)lib/", exports: ["revalidate", "fetchCache", "dynamic"] },
};

const BASE: Record<Exclude<CachedAnswer["kept"], "off">, Severity> = {
  shared: "high",
  fixed: "high",
  kept: "medium",
  stored: "medium",
  fetched: "medium",
};

export const piiResponseCacheable: Rule = {
  meta: {
    id: "pii-response-cacheable",
    title: {
      en: "Response with personal data may be cached",
      "zh-Hans": "含个人信息的响应可被缓存",
      "zh-Hant": "含個資的回應可被快取",
    },
    group: "B",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "transmit"],
    cwe: ["CWE-524", "CWE-525"],
    asvs: ["V14.3.2", "V14.2.2", "V14.2.5"],
    laws: ["GDPR-32", "JR171-6.1.4"],
    messages: {
      shared: {
        message:
          "{choice}: proxies and content networks may keep the answer of {route}, with {data}, and give it to whoever asks next",
        help: "answer with `Cache-Control: no-store`, or `private` where the browser may keep it; let only what is the same for everybody be public",
      },
      stored: {
        message:
          "{choice} without `private`: the answer of {route}, with {data}, stays in the browser and in caches on the way",
        help: "answer with `Cache-Control: no-store`; with `private` where one's own browser may keep it",
      },
      kept: {
        message:
          "{choice} keeps the answer of {route}, with {data}, under its address alone: within its time others get it without the handler being asked",
        help: "take {choice} away from what tells of persons, or make who asks a part of the key and keep it encrypted",
      },
      fetched: {
        message:
          "{choice}: the server keeps what {route} gets with somebody's credentials, with {data}, in clear and beyond the request",
        help: 'ask for it with `cache: "no-store"`, and keep only what is the same for everybody',
      },
      edge: {
        message:
          "the web server keeps answers about persons ({choice}) under their address alone, and gives them to whoever asks for it next",
        help: "switch the cache off for this path (`proxy_cache off`), or make who asks a part of `proxy_cache_key` and leave out what bears credentials (`proxy_no_cache`)",
      },
      fixed: {
        message: "{choice}: the answer of {route}, with {data}, is made once and given to everybody",
        help: 'make it for each request (`dynamic = "force-dynamic"`), and answer with `Cache-Control: no-store`',
      },
    },
  },
  page,
  requests: [CACHED, { kind: "call", hazards: ["shared-edge-cache"] }],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind === "call") pass.report(answer, choiceReport(answer, "edge", "high"));
      if (answer.kind !== "cached") continue;
      if (answer.kept === "off") pass.check(answer, "passed");
      else pass.report(answer, report(pass, answer, answer.kept));
    }
  },
};

function report(
  { describe }: RulePass,
  { choice, route, data, own, pathClass }: CachedAnswer,
  kept: keyof typeof BASE,
): RuleReport {
  const worst = data[0]!;
  const confidence = worst.confidence >= 0.75 ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    BASE[kept],
    { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data that caches may keep` },
    [
      {
        id: "own",
        steps: own && kept === "kept" ? 1 : 0,
        text: "the address is the same for everybody, and the answer is not",
      },
      pathAdjustment(pathClass),
    ],
    confidence,
  );
  return {
    messageId: kept,
    params: { choice, route, data: dataInWords(data, describe) },
    severity,
    severityReasons: reasons,
    confidence,
  };
}
