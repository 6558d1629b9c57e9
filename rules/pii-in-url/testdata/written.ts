import express from "express";

interface Texts {
  send(to: string, text: string): Promise<void>;
}

interface Claimant {
  mobile: string;
  hkid: string;
  claimId: string;
  email: string;
}

export async function invite(texts: Texts, c: Claimant, ticket: string): Promise<void> {
  await texts.send(c.mobile, `Upload: https://my.insurer.example/upload?t=${ticket} for ${c.hkid}`);
  await texts.send(c.mobile, `See https://my.insurer.example/help or answer ${c.email}`);
  await texts.send(c.mobile, `Upload: https://my.insurer.example/upload?id=${c.hkid}`); // want pii-in-url
  await texts.send(c.mobile, `Go to https://my.insurer.example/c/${c.claimId}?mail=${c.email} today`); // want pii-in-url
}

export function renewal(c: Claimant, lang: string): string {
  const address = new URL("https://my.insurer.example/renew");
  address.searchParams.set("lang", lang);
  address.searchParams.append("claim", c.claimId);
  address.searchParams.set("mail", c.email); // want pii-in-url
  return address.toString();
}

export function parsed(c: Claimant): string | null {
  const form = new URLSearchParams();
  form.set("mail", c.email);
  return new URL("https://my.insurer.example/?mail=1").searchParams.get("mail");
}

export const app = express().get("/login", (req, res) => {
  const password = String(req.query.password); // want pii-in-url "read from the query"
  res.json({ ok: password.length > 8, again: req.query.resetToken !== undefined });
});
