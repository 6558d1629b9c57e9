const maskNothing = (v: string): string => v.replace(/\s+/g, "");
const maskDashes = (v: string): string => v.replace(/[\s-]/g, "");
const maskDigits = (v: string): string => v.replace(/\D/g, "");
const maskPad = (v: string): string => v.replace(/\s/g, "").trim();
const maskLetters = (v: string): string => v.replace(/\D/g, "*");
const maskAll = (v: string): string => v.replace(/./g, "#");
const maskSome = (v: string): string => v.replace(/\d{4}/g, "****");
const maskTail = (v: string): string => v.slice(-4);
const redacted = (v: string): string => v.replace(/[0-9]/g, "");
const maskTwice = (v: string): string => v.replace(/\s/g, "").slice(-4).padStart(12, "*");

export function show(passportNumber: string): void {
  console.log(maskNothing(passportNumber)); // want pii-in-log "Passport"
  console.log(maskDashes(passportNumber)); // want pii-in-log "Passport"
  console.log(maskDigits(passportNumber)); // want pii-in-log "Passport"
  console.log(maskPad(passportNumber)); // want pii-in-log "Passport"
  console.log(maskLetters(passportNumber));
  console.log(maskAll(passportNumber));
  console.log(maskSome(passportNumber));
  console.log(maskTail(passportNumber));
  console.log(maskTwice(passportNumber));
  console.log(redacted("sample"));
}
