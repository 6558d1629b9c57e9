import { maskHkid, maskIban, maskMail, maskPhone, tidy } from "./mask";

export function show(c: { hkid: string; mobile: string; iban: string; email: string }): void {
  console.log(maskHkid(c.hkid), maskPhone(c.mobile));
  console.log(maskIban(c.iban)); // want pii-in-log
  console.log(maskMail(c.email)); // want pii-in-log
  console.log(tidy(c.mobile)); // want pii-in-log
}
