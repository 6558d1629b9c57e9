// Check digits and ranges of identity and tax numbers outside Greater China. Each takes the bare value and is total.

const NRIC_WEIGHTS = [2, 7, 6, 5, 4, 3, 2];

/** Singapore NRIC (S, T) and FIN (F, G, M): weighted sum, an offset by series, a letter by series. */
export function isSgNric(text: string): boolean {
  if (!/^[STFGM]\d{7}[A-Z]$/.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 7; i++) sum += Number(text[i + 1]) * NRIC_WEIGHTS[i]!;
  const series = text[0]!;
  if (series === "T" || series === "G") sum += 4;
  else if (series === "M") sum += 3;
  const letters = series === "S" || series === "T" ? "JZIHGFEDCBA" : series === "M" ? "XWUTRQPNJLK" : "XWUTRQPNMLK";
  // Newer series M counts its letters backwards.
  const index = sum % 11;
  return text[8] === letters[series === "M" ? 10 - index : index];
}

/** UK National Insurance number: prefix rules, no check digit. */
export function isUkNino(text: string): boolean {
  return /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(text);
}

/** US individual taxpayer identification number: 9xx with the assigned groups 50–65, 70–88, 90–92, 94–99. */
export function isUsItin(text: string): boolean {
  const m = /^9\d{2}-(\d{2})-\d{4}$/.exec(text);
  if (!m) return false;
  const group = Number(m[1]);
  return (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group <= 92) || group >= 94;
}

const DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

/** Spanish DNI and NIE: number modulo 23 as a letter; NIE starts with X, Y or Z for 0, 1 or 2. */
export function isSpanishId(text: string): boolean {
  if (!/^[XYZ\d]\d{7}[A-Z]$/.test(text)) return false;
  const number = Number(text.slice(0, 8).replace("X", "0").replace("Y", "1").replace("Z", "2"));
  return DNI_LETTERS[number % 23] === text[8];
}

/** Brazilian CPF: two check digits modulo 11. */
export function isCpf(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const check = (length: number) => {
    let sum = 0;
    for (let i = 0; i < length; i++) sum += Number(digits[i]) * (length + 1 - i);
    return ((sum * 10) % 11) % 10;
  };
  return check(9) === Number(digits[9]) && check(10) === Number(digits[10]);
}

const D5 = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
];
const PERMUTATION = [
  "0123456789",
  "1576283094",
  "5803796142",
  "8916043527",
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258",
];

/** Verhoeff check digit over all digits. */
export function isVerhoeff(digits: string): boolean {
  let check = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    check = Number(D5[check]![Number(PERMUTATION[i % 8]![digit])]);
  }
  return check === 0;
}

/** Indian Aadhaar number: twelve digits, not starting with 0 or 1, no palindrome, Verhoeff. */
export function isAadhaar(digits: string): boolean {
  if (!/^[2-9]\d{11}$/.test(digits) || digits === [...digits].reverse().join("")) return false;
  return isVerhoeff(digits);
}
