// Personal data that goes to a place outside of where the policy says that it stays.
import {
  decideSeverity,
  type FlowAnswer,
  pathAdjustment,
  type Region,
  type Rule,
  type RuleReport,
  type Severity,
  type Transfer,
} from "../../server/engine/api.js";
import { type Place, placeOfHost, placeOfRegion, placesOfVendor } from "../places.js";
import { dataInWords, HARMLESS, isOnlySums } from "../words.js";
import page from "./rule.md";

/** Where a transfer needs an act of its own before it; elsewhere a contract with the recipient may do. */
const STRICT: ReadonlySet<Region> = new Set(["cn", "hk", "tw"]);

export const piiCrossBorder: Rule = {
  meta: {
    id: "pii-cross-border",
    title: {
      en: "Personal data leaves the declared jurisdiction",
      "zh-Hans": "个人信息出境未声明",
      "zh-Hant": "個資跨境傳輸未申報",
    },
    group: "B",
    status: "preview",
    since: "0.1.0",
    precision: "high",
    tags: ["confidentiality", "share"],
    cwe: ["CWE-359"],
    asvs: ["V14.1.2"],
    laws: ["PIPL-38", "PIPL-39", "PIPL-40", "PIPL-55", "GBT35273-9.8", "GDPR-44", "TW-21", "HK-DPP3"],
    messages: {
      region: {
        message: "{data} sent by {sink} to {at}, which is in {place}: the policy keeps personal data in {residency}",
        help: 'use a region of {residency} that comes from the configuration, or declare the recipient in the policy with its "region" and the "transfer" that allows it',
      },
      vendor: {
        message: "{data} sent by {sink} to {at}, which keeps data abroad only: the policy keeps it in {residency}",
        help: 'leave the data out, choose a provider in {residency}, or declare the recipient in the policy with its "region" and the "transfer" that allows it',
      },
      registered: {
        message:
          "{data} sent by {sink} to {at}, which by the register of recipients is in {place}, without a transfer that allows it",
        help: 'write under "transfer" of the recipient what lets this data leave {residency}, with its reference, or leave the data out',
      },
    },
  },
  page,
  requests: [
    {
      kind: "flow",
      sinks: ["third-party", "http", "llm", "file", "queue", "store"],
      minTier: 2,
      accepts: HARMLESS,
      without: ["credential"],
      // Where a client stands is one decision for all that hand it something.
      once: ["third-party", "http", "llm", "file", "queue", "store"],
      destination: {
        addresses: ["endpoint", "endPoint", "baseURL", "baseUrl", "basePath", "host", "apiHost", "serverUrl", "url"],
        regions: ["region", "Region", "regionId", "location"],
        hands: ["send"],
        clients: ["client"],
        // Tencent Cloud is told with each call.
        ofCalls: ["Region"],
      },
    },
  ],
  run(pass) {
    for (const answer of pass.answers) {
      if (answer.kind !== "flow" || !answer.transfer) continue;
      const found = crossing(answer, answer.transfer);
      if (found === "stays" || isOnlySums(answer.data)) pass.check(answer, "passed");
      else if (found === "unknown") pass.check(answer, "unknown");
      else pass.report(answer, report(answer, answer.transfer, found, pass.describe));
    }
  },
};

interface Crossing {
  messageId: "region" | "vendor" | "registered";
  /** The region, host or recipient as code and register name it. */
  at: string;
  place: string;
}

function crossing({ sink }: FlowAnswer, { residency, region }: Transfer): Crossing | "stays" | "unknown" {
  const recipient = sink.recipient ?? sink.host?.text ?? sink.package;
  if (region !== undefined)
    return isIn(residency, region) ? "stays" : { messageId: "registered", at: recipient, place: NAMES[region] };
  const host = sink.host?.kind === "external" ? sink.host.text : "";
  const { by = "unseen", text = "" } = sink.destination ?? {};
  const place = host !== "" ? placeOfHost(host) : by === "address" ? placeOfHost(text) : placeOfRegion(text);
  if (place) {
    if (staysAt(place, residency)) return "stays";
    return { messageId: "region", at: host || text, place: place.name };
  }
  // A client that is told an address, or may be, is not the vendor's own.
  const places = host !== "" || by === "default" ? placesOfVendor(sink.recipient ?? "") : undefined;
  if (!places || places.some((p) => staysAt(p, residency))) return "unknown";
  return { messageId: "vendor", at: recipient, place: "" };
}

function staysAt(place: Place, residency: readonly Region[]): boolean {
  if (place.region) return isIn(residency, place.region);
  return place.adequate === true && residency.includes("eu");
}

/** A state of a country is in it. */
function isIn(residency: readonly Region[], region: Region): boolean {
  const country = (r: Region) => (r === "us-ny" ? "us" : r);
  return residency.some((r) => country(r) === country(region));
}

const NAMES: Readonly<Record<Region, Place["name"]>> = {
  cn: "mainland China",
  hk: "Hong Kong",
  tw: "Taiwan",
  us: "the United States",
  "us-ny": "the United States",
  eu: "the European Union",
};

function report(
  answer: FlowAnswer,
  { residency }: Transfer,
  { messageId, at, place }: Crossing,
  describe: (d: FlowAnswer["data"][number]) => string,
): RuleReport {
  const worst = answer.data[0]!;
  const base: Severity = !residency.some((r) => STRICT.has(r)) ? "low" : worst.tier >= 3 ? "high" : "medium";
  const { severity, reasons } = decideSeverity(
    base,
    { id: "tier", text: `${describe(worst)} is tier ${worst.tier} data that leaves the place where it is to stay` },
    [pathAdjustment(answer.pathClass)],
    answer.confidence,
  );
  return {
    messageId,
    params: {
      data: dataInWords(answer.data, describe),
      sink: answer.sink.call,
      at,
      ...(messageId === "vendor" ? {} : { place }),
      residency: residency.length === 1 ? NAMES[residency[0]!] : residency.join(", "),
    },
    severity,
    severityReasons: reasons,
    confidence: answer.confidence,
  };
}
