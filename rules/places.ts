// Where services are: what names of regions and hosts say, and where vendors keep data.
import type { Region } from "../server/engine/api.js";

export interface Place {
  /** In words; translated like any phrase. */
  name: string;
  /** Its code, where it is one of the jurisdictions that a policy can name. */
  region?: Region;
  /** The European Commission has found its law adequate (GDPR Art. 45): data may go there as within the Union. */
  adequate?: true;
}

const CN: Place = { name: "mainland China", region: "cn" };
const HK: Place = { name: "Hong Kong", region: "hk" };
const TW: Place = { name: "Taiwan", region: "tw" };
const US: Place = { name: "the United States", region: "us" };
const EU: Place = { name: "the European Union", region: "eu" };
const UK: Place = { name: "the United Kingdom", adequate: true };
const CH: Place = { name: "Switzerland", adequate: true };
const JP: Place = { name: "Japan", adequate: true };
const KR: Place = { name: "Korea", adequate: true };
const SG: Place = { name: "Singapore" };
const IN: Place = { name: "India" };
const AU: Place = { name: "Australia" };
const CA: Place = { name: "Canada", adequate: true };
const BR: Place = { name: "Brazil" };

/**
 * Names of regions by the clouds' own lists (AWS, Alibaba Cloud, Tencent Cloud, Azure, Google Cloud); the first that matches
 * counts. Names that two clouds give to different places (`ap-southeast-1`, London's `eu-west-1` of Alibaba Cloud) are those
 * of the larger one.
 */
const REGIONS: readonly [name: RegExp, place: Place][] = [
  [/^(cn-hongkong|ap-hongkong|ap-east-1|eastasia|asia-east2)$/, HK],
  [/^(ap-taipei|ap-east-2|taiwannorth(west)?|asia-east1)$/, TW],
  [/^cn-[a-z]+(-\d+|-finance(-\d+)?)?$/, CN],
  [/^china(east|north)\d?$/, CN],
  [/^ap-(guangzhou|beijing|shanghai|chengdu|chongqing|nanjing|shenzhen|shenzhen-fsi|shanghai-fsi|beijing-fsi)$/, CN],
  [/^us-(gov-)?(east|west|north|south|central)-?\d$/, US],
  [/^us-(central|east|west|south)\d$/, US],
  [/^na-(siliconvalley|ashburn)$/, US],
  [/^(east|west|central|northcentral|southcentral|westcentral)us\d?$/, US],
  [/^(eu-west-2|europe-west2|uk(south|west))$/, UK],
  [/^(eu-central-2|europe-west6|switzerland(north|west))$/, CH],
  [/^eu-((north|south|east|west|central)-\d|frankfurt|moscow)$/, EU],
  [/^europe-(north|south|west|central|southwest)\d+$/, EU],
  [/^(north|west)europe$|^(france|germany|sweden|poland|italy|spain)(central|north|south|westcentral)$/, EU],
  [/^(ap-northeast-[13]|ap-tokyo|japan(east|west)|asia-northeast[12])$/, JP],
  [/^(ap-northeast-2|ap-seoul|korea(central|south)|asia-northeast3)$/, KR],
  [/^(ap-southeast-1|ap-singapore|southeastasia|asia-southeast1)$/, SG],
  [/^(ap-south-[12]|ap-mumbai|(central|south|west)india|asia-south[12])$/, IN],
  [/^(ap-southeast-[24]|australia(east|southeast|central)|australia-southeast[12])$/, AU],
  [/^(ca-(central|west)-1|canada(central|east)|northamerica-northeast[12])$/, CA],
  [/^(sa-east-1|sa-saopaulo|brazil(south|southeast)|southamerica-east1)$/, BR],
];

/** Country codes at the end of hosts that are seldom taken for their sound. */
const COUNTRIES: Readonly<Record<string, Place>> = {
  cn: CN,
  hk: HK,
  tw: TW,
  eu: EU,
  de: EU,
  fr: EU,
  nl: EU,
  pl: EU,
  uk: UK,
  ch: CH,
  jp: JP,
  kr: KR,
  sg: SG,
};

export function placeOfRegion(name: string): Place | undefined {
  const plain = name.toLowerCase().replace(/^(oss|cos|obs|s3)[-.]/, "");
  return REGIONS.find(([known]) => known.test(plain))?.[1];
}

/** Huawei Cloud calls other places by the same names. */
const OWN_NAMES = /\.myhuaweicloud\.com$/;

/** `s3.us-east-1.amazonaws.com`, `api.eu.vendor.example`, `api.vendor.cn`; undefined where the host does not say. */
export function placeOfHost(host: string): Place | undefined {
  const labels = host.split(".");
  const last = labels[labels.length - 1]!;
  const inner = OWN_NAMES.test(host) ? [] : labels.slice(0, -2);
  for (const label of inner) {
    const place = placeOfRegion(label) ?? (label === "eu" ? EU : label === "us" ? US : undefined);
    if (place) return place;
  }
  return COUNTRIES[last];
}

/**
 * Vendors that keep data in these places only, whatever a customer chooses, by their names in the models; by their public
 * lists of regions. Vendors whose software others run themselves, and clouds with a choice of places, are not here.
 */
const VENDORS: readonly [names: readonly string[], places: readonly Place[]][] = [
  [["Alibaba Cloud SMS", "Alipay", "Amap", "Baidu Maps", "Baidu Tongji", "DingTalk", "WeChat Pay", "WeCom"], [CN]],
  [
    ["Segment", "Mixpanel", "Amplitude", "Intercom", "HubSpot", "Braze", "Customer.io"],
    [US, EU, AU],
  ],
  [
    ["Mailgun", "SendGrid", "Resend", "Postmark", "Brevo", "Mailchimp", "Klaviyo"],
    [US, EU],
  ],
  [
    ["Slack", "Zendesk", "Twilio", "FullStory", "Hotjar", "Heap", "Pendo"],
    [US, EU, AU, JP, IN, UK, CA, KR, SG],
  ],
  [
    ["OpenAI", "Anthropic"],
    [US, EU, JP, KR, SG, IN, AU, CA, UK],
  ],
  [
    ["Airtable", "Notion", "Zapier", "Discord", "Telegram"],
    [US, EU, SG],
  ],
];

/** Where a vendor may keep data; undefined where nobody can tell. */
export function placesOfVendor(name: string): readonly Place[] | undefined {
  return VENDORS.find(([names]) => names.includes(name))?.[1];
}
