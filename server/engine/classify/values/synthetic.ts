// Made-up values in the place of real ones: the same form and length, in a range that is never issued, or with a check digit
// that is wrong where no such range exists. Input: the data type, a value and a number; nothing of the value but its form
// goes into the answer.
import { cnCheckDigit, isHkid, isIban, isTwId, isVin } from "./checksums.js";
import { isCpf, isSgNric, isSpanishId } from "./foreignIds.js";

type Maker = (value: string, n: number) => string;

const DIGITS = [..."0123456789"];
const LETTERS = [..."ABCDEFGHJKLMNPQRSTVWXYZ"];

const MAKERS: Readonly<Record<string, Maker>> = {
  // Sequence 000 is nobody's.
  "identity.cn-resident-id": (_, n) => {
    const day = new Date(Date.UTC(1900, 0, 1 + (n % 36_000))).toISOString().slice(0, 10).replaceAll("-", "");
    const body = `110101${day}000`;
    return body + cnCheckDigit(body);
  },
  // No card begins with 9999.
  "financial.bank-card": (value, n) => {
    const body = `9999${padded(n, digitsOf(value) - 5)}`;
    return laid(value, body + luhnDigit(body));
  },
  "financial.iban": (value, n) => {
    const bare = value.replace(/ /g, "");
    const own = bare.slice(4);
    const number = padded(n, digitsOf(own));
    let at = 0;
    const account = [...own].map((c) => (/\d/.test(c) ? number[at++]! : "X")).join("");
    return laid(
      value,
      refused(["00", "01", "99"], (check) => bare.slice(0, 2) + check + account, isIban),
    );
  },
  "identity.tw-national-id": (_, n) => refused(DIGITS, (check) => `A1${padded(n, 7)}${check}`, isTwId),
  "identity.hkid": (value, n) => {
    const letters = "A".repeat(value.search(/\d/));
    return refused(DIGITS, (check) => `${letters}${padded(n, 6)}(${check})`, isHkid);
  },
  // Area 000 and group 93 are not issued.
  "identity.us-ssn": (_, n) => `000-45-${padded(n, 4)}`,
  "identity.us-itin": (_, n) => `900-93-${padded(n, 4)}`,
  "identity.sg-nric-fin": (value, n) => refused(LETTERS, (check) => `${value[0]}${padded(n, 7)}${check}`, isSgNric),
  // Not a prefix of any.
  "identity.uk-nino": (value, n) => laid(value, `QQ${padded(n, 6)}${value.slice(-1)}`),
  "identity.generic-id-number": (value, n) => {
    if (/^[\d ]+$/.test(value)) return laid(value, padded(n, 12));
    const first = /^[XYZ]/.exec(value)?.[0] ?? "";
    return refused(LETTERS, (check) => `${first}${padded(n, 8 - first.length)}${check}`, isSpanishId);
  },
  "identity.personal-tax-id": (value, n) =>
    laid(
      value,
      refused(["00", "01"], (check) => padded(n, 9) + check, isCpf),
    ),
  "vehicle.vin": (_, n) => refused(DIGITS, (check) => `TESTCAR0${check}${padded(n, 8)}`, isVin),
  // No network has numbers that begin with 12.
  "contact.mobile": (value, n) => value.replace(/1\d{10}$/, `120${padded(n, 8)}`),
  "contact.email": (_, n) => `person${n}@example.com`,
};

/** Undefined for a type whose form is not known. `n` counts from 1; equal numbers give equal values. */
export function syntheticValue(type: string, value: string, n: number): string | undefined {
  return MAKERS[type]?.(value, n);
}

/** At the end of the digits, however many are wanted. */
function padded(n: number, length: number): string {
  return String(n % 10 ** Math.min(length, 9)).padStart(length, "0");
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, "").length;
}

/** Spelled with the separators of the value. */
function laid(value: string, bare: string): string {
  let at = 0;
  return value.replace(/[A-Za-z\d]/g, () => bare[at++] ?? "0");
}

/** With the first check digit that is wrong. */
function refused(
  checks: readonly string[],
  made: (check: string) => string,
  accepts: (text: string) => boolean,
): string {
  return made(checks.find((check) => !accepts(made(check))) ?? checks[0]!);
}

function luhnDigit(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const d = Number(body[body.length - 1 - i]) * (i % 2 === 0 ? 2 : 1);
    sum += d > 9 ? d - 9 : d;
  }
  return String((10 - (sum % 10)) % 10);
}
