// Check-digit algorithms of personal identifiers. Each takes the bare value (no spaces or hyphens) and is total.

const CN_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CN_PROVINCES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(" "),
);

/** PRC resident identity number (GB 11643): province, calendar date and ISO 7064 MOD 11-2. Sequence 000 is synthetic. */
export function isCnResidentId(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text) || !CN_PROVINCES.has(text.slice(0, 2)) || text.slice(14, 17) === "000") return false;
  if (!isDate(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)))) return false;
  return cnCheckDigit(text) === text[17]!.toUpperCase();
}

/** Of the first 17 digits. */
export function cnCheckDigit(text: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(text[i]) * CN_WEIGHTS[i]!;
  return "10X98765432"[sum % 11]!;
}

function isDate(year: number, month: number, day: number): boolean {
  if (year < 1850 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** ISO/IEC 7812-1 check digit. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let d = Number(digits[digits.length - 1 - i]);
    if (i % 2 === 1) d = d * 2 > 9 ? d * 2 - 9 : d * 2;
    sum += d;
  }
  return sum % 10 === 0;
}

/** Payment card: known issuer prefix with its lengths, and Luhn. */
export function isCard(digits: string): boolean {
  if (!/^\d{13,19}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const known =
    /^4(\d{12}|\d{15}|\d{18})$/.test(digits) ||
    /^(5[1-5]\d{14}|2(2[2-9]\d|[3-6]\d\d|7[01]\d|720)\d{12})$/.test(digits) ||
    /^3[47]\d{13}$/.test(digits) ||
    /^62\d{14,17}$/.test(digits) ||
    /^35(2[89]|[3-8]\d)\d{12}$/.test(digits) ||
    /^6(011|5\d\d)\d{12}$/.test(digits);
  return known && isLuhn(digits);
}

const IBAN_LENGTH: Record<string, number> = {
  AT: 20,
  BE: 16,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  TR: 26,
};

/** ISO 13616: country length and MOD 97-10. */
export function isIban(text: string): boolean {
  const bare = text.toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(bare) || IBAN_LENGTH[bare.slice(0, 2)] !== bare.length) return false;
  let rest = 0;
  for (const c of bare.slice(4) + bare.slice(0, 4)) {
    const digits = String(Number.parseInt(c, 36));
    for (const d of digits) rest = (rest * 10 + Number(d)) % 97;
  }
  return rest === 1;
}

/** Taiwan national identification number or resident certificate (one letter, nine digits). */
export function isTwId(text: string): boolean {
  if (!/^[A-Z][1289]\d{8}$/.test(text)) return false;
  const letter = "ABCDEFGHJKLMNPQRSTUVXYWZIO".indexOf(text[0]!) + 10;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, 1];
  let sum = Math.floor(letter / 10) + (letter % 10) * 9;
  for (let i = 1; i < 10; i++) sum += Number(text[i]) * (i === 9 ? 1 : weights[i]!);
  return sum % 10 === 0;
}

/** Hong Kong identity card number, with or without brackets around the check digit. */
export function isHkid(text: string): boolean {
  const m = /^([A-Z]{1,2})(\d{6})\(?([\dA])\)?$/.exec(text);
  if (!m) return false;
  const letters = m[1]!.padStart(2, " ");
  const values = [...letters].map((c) => (c === " " ? 36 : c.charCodeAt(0) - 55));
  let sum = values[0]! * 9 + values[1]! * 8;
  for (let i = 0; i < 6; i++) sum += Number(m[2]![i]) * (7 - i);
  const check = (11 - (sum % 11)) % 11;
  return (check === 10 ? "A" : String(check)) === m[3];
}

const VIN_VALUES: Record<string, number> = {
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9,
};
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Vehicle identification number (ISO 3779) with the check digit of position 9. */
export function isVin(text: string): boolean {
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(text) || !/\d/.test(text) || !/[A-Z]/.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (VIN_VALUES[text[i]!] ?? Number(text[i])) * VIN_WEIGHTS[i]!;
  const check = sum % 11;
  return (check === 10 ? "X" : String(check)) === text[8];
}

/** US social security number by its ranges (it has no check digit). */
export function isUsSsn(text: string): boolean {
  const m = /^(\d{3})-(\d{2})-(\d{4})$/.exec(text);
  if (!m || text === "078-05-1120") return false;
  return m[1] !== "000" && m[1] !== "666" && m[1]! < "900" && m[2] !== "00" && m[3] !== "0000";
}
