// Values in string literals that look like real personal data: shape first, then check digit. Documentation and
// synthetic ranges are not reported. Linear in the text; the answer names types only.
import type { LiteralFact } from "../../facts/types.js";
import type { ValueDetector } from "../../frontends/frontend.js";
import { isCard, isCnResidentId, isHkid, isIban, isTwId, isUsSsn, isVin } from "./checksums.js";
import { isAadhaar, isCpf, isSgNric, isSpanishId, isUkNino, isUsItin } from "./foreignIds.js";

type Detection = LiteralFact["detections"][number];

interface Probe {
  type: string;
  pattern: RegExp;
  strength: Detection["strength"];
  accepts(text: string): boolean;
}

const always = () => true;
const bare = (text: string) => text.replace(/[ -]/g, "");

const PROBES: readonly Probe[] = [
  {
    type: "identity.cn-resident-id",
    pattern: /(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/g,
    strength: "checksum",
    accepts: isCnResidentId,
  },
  {
    type: "financial.bank-card",
    pattern: /(?<![\dA-Za-z.])\d(?:[ -]?\d){12,18}(?![\dA-Za-z])/g,
    strength: "checksum",
    accepts: (t) => isCard(bare(t)),
  },
  {
    type: "financial.iban",
    pattern: /(?<![\dA-Za-z])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}(?![\dA-Za-z])/g,
    strength: "checksum",
    accepts: (t) => isIban(bare(t)),
  },
  {
    type: "identity.tw-national-id",
    pattern: /(?<![\dA-Za-z])[A-Z][1289]\d{8}(?![\dA-Za-z])/g,
    strength: "checksum",
    accepts: isTwId,
  },
  { type: "identity.hkid", pattern: /(?<![\dA-Za-z])[A-Z]{1,2}\d{6}\([\dA]\)/g, strength: "checksum", accepts: isHkid },
  {
    type: "identity.us-ssn",
    pattern: /(?<![\dA-Za-z-])\d{3}-\d{2}-\d{4}(?![\dA-Za-z-])/g,
    strength: "format",
    accepts: isUsSsn,
  },
  {
    type: "identity.us-itin",
    pattern: /(?<![\dA-Za-z-])9\d{2}-\d{2}-\d{4}(?![\dA-Za-z-])/g,
    strength: "format",
    accepts: isUsItin,
  },
  {
    type: "identity.sg-nric-fin",
    pattern: /(?<![\dA-Za-z])[STFGM]\d{7}[A-Z](?![\dA-Za-z])/g,
    strength: "checksum",
    accepts: isSgNric,
  },
  {
    type: "identity.uk-nino",
    pattern: /(?<![\dA-Za-z])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\dA-Za-z])/g,
    strength: "format",
    accepts: (t) => isUkNino(bare(t)),
  },
  {
    type: "identity.generic-id-number",
    pattern: /(?<![\dA-Za-z])(?:[XYZ]\d{7}|\d{8})[A-HJ-NP-TV-Z](?![\dA-Za-z])/g,
    strength: "checksum",
    accepts: isSpanishId,
  },
  {
    type: "identity.personal-tax-id",
    pattern: /(?<![\dA-Za-z.])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\dA-Za-z])/g,
    strength: "checksum",
    accepts: (t) => isCpf(t.replace(/\D/g, "")),
  },
  {
    type: "identity.generic-id-number",
    pattern: /(?<![\dA-Za-z])[2-9]\d{3} \d{4} \d{4}(?![\dA-Za-z]| \d)/g,
    strength: "checksum",
    accepts: (t) => isAadhaar(bare(t)),
  },
  {
    type: "vehicle.vin",
    pattern: /(?<![\dA-Za-z])[A-HJ-NPR-Z0-9]{17}(?![\dA-Za-z])/g,
    strength: "checksum",
    accepts: isVin,
  },
  {
    type: "contact.mobile",
    pattern: /(?<![\dA-Za-z])(?:\+?86[ -]?)?1[3-9]\d{9}(?![\dA-Za-z])/g,
    strength: "format",
    accepts: always,
  },
  {
    type: "contact.email",
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g,
    strength: "format",
    accepts: isRealMail,
  },
];

/** Numbers that payment services, standards and authorities print as samples, beside those that look made up. */
const DOCUMENTATION = new Set(
  (
    "378282246310005 371449635398431 378734493671000 5105105105105100 5200828282828210 4000056655665556 " +
    "6011000990139424 3566002020360505 6205500000000000004 2223003122003222 4012888888881881 4009348888881881 " +
    "4005519200000004 4012000033330026 2223000048400011 4988438843884305 5577000055770004 2222400070000005 " +
    "5100290029002909 6011601160116611 3569990010095841 4444333322221111 6240008631401148 2223000010309703 " +
    "3530111333300000 38520000023237 30569309025904 5019717010103742 6759649826438453 5610591081018250 6331101999990016 " +
    "4917484589897107 4001919257537193 4007702835532454 6011361000006668 5425233430109903 4263982640269299 " +
    "DE89370400440532013000 DE75512108001245126199 DE12500105170648489890 GB29NWBK60161331926819 " +
    "GB33BUKB20201555555555 FR1420041010050500013M02606 FR7630006000011234567890189 ES9121000418450200051332 " +
    "ES0700120345030000067890 NL91ABNA0417164300 NL39RABO0300065264 BE68539007547034 BE62510007547061 " +
    "CH9300762011623852957 AT611904300234573201 SE4550000000058398257466 NO9386011117947 DK5000400440116243 " +
    "PL61109010140000071219812874 CZ6508000000192000145399 LU280019400644750000 TR330006100519786457841326 " +
    "HU42117730161111101800000000 EE382200221020145685 LV80BANK0000435195001 LT121000011101001000 " +
    "HR1210010051863000160 SK3112000000198742637541 RO49AAAA1B31007593840000 LI21088100002324013AA " +
    "IS140159260076545510730339 GR1601101250000000012300695 11010519491231002X 440524188001010014 Z6833655 " +
    "078051120 219099999 457555462 11144477735 1HGCM82633A004352 1M8GDM9AXKP042788"
  ).split(" "),
);

/** Counted up or down, the same digit six times, the range that one payment service keeps for tests. */
const MADE_UP = /(\d)\1{5}|123456|234567|345678|456789|987654|876543|765432|654321|^400000\d{10}$/;

/** A sample that everybody may print. */
function isSample(value: string): boolean {
  const plain = value.replace(/[^A-Za-z\d]/g, "").toUpperCase();
  return DOCUMENTATION.has(plain) || MADE_UP.test(plain) || (/^\d{13,19}$/.test(plain) && new Set(plain).size < 4);
}

function isRealMail(text: string): boolean {
  const domain = text.slice(text.lastIndexOf("@") + 1).toLowerCase();
  return (
    !/(^|\.)(example\.(com|org|net)|test|invalid|localhost|example|local)$/.test(domain) && /\.[a-z]{2,}$/.test(domain)
  );
}

export function createValueDetector(): ValueDetector {
  // One string is asked about several times in a row: may it be kept, and what is it?
  let known: string | undefined;
  let found: Detection[] = [];
  return {
    version: "4",
    detect(text) {
      if (text !== known) {
        known = text;
        found = detect(text);
      }
      return found;
    },
  };
}

function detect(text: string): Detection[] {
  if (text.length < 8 || text.length > 4096) return [];
  const mail = text.includes("@");
  const digits = digitRun(text);
  if ((!mail && digits < 4) || /[*x•]{4}/i.test(text)) return [];
  const found: Detection[] = [];
  for (const probe of PROBES) {
    if (probe.type === "contact.email" ? !mail : digits < 4) continue;
    probe.pattern.lastIndex = 0;
    for (let m = probe.pattern.exec(text); m; m = probe.pattern.exec(text)) {
      if (!isFound(probe, m[0])) continue;
      found.push({ type: probe.type, strength: probe.strength });
      break;
    }
  }
  return found;
}

/** All values of a type in a text, in its order. */
export function valuesOf(type: string, text: string): { start: number; value: string }[] {
  return PROBES.filter((probe) => probe.type === type).flatMap((probe) => {
    probe.pattern.lastIndex = 0;
    return [...text.matchAll(probe.pattern)]
      .filter(([value]) => isFound(probe, value))
      .map(({ 0: value, index }) => ({ start: index, value }));
  });
}

function isFound(probe: Probe, value: string): boolean {
  return probe.accepts(value) && !(probe.type !== "contact.email" && isSample(value));
}

/** Number of digits, up to what the probes need. */
function digitRun(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length && count < 8; i++) {
    const c = text.charCodeAt(i);
    if (c >= 48 && c <= 57) count++;
  }
  return count;
}
