import { createHash } from "node:crypto";
import axios from "axios";

interface Holder {
  id: string;
  fullName: string;
  email: string;
  marketingConsent: boolean;
}

export async function audience(holder: Holder) {
  const em = createHash("sha256").update(holder.email).digest("hex");
  await fetch("https://ads.exchange.example/match", { method: "POST", body: JSON.stringify({ em }) }); // want consent-not-checked "ads.exchange.example receives"
}
export async function contacts(holder: Holder) {
  await axios.post("https://api.marketing-suite.example/contacts", { name: holder.fullName, email: holder.email }); // want consent-not-checked "api.marketing-suite.example"
}
export async function match(holder: Holder) {
  await fetch(`${process.env.PARTNER_API}/match`, { method: "POST", body: JSON.stringify({ email: holder.email }) }); // want consent-not-checked "PARTNER_API"
}
export async function agreed(holder: Holder) {
  if (!holder.marketingConsent) return;
  await axios.post("https://api.marketing-suite.example/contacts", { name: holder.fullName, email: holder.email });
}

// Who serves the contract, whatever else the host is called.
export async function parcel(holder: Holder) {
  await axios.post("https://api.courier-partner.example/parcels", { name: holder.fullName, email: holder.email });
}
// Nothing says what for.
export async function other(holder: Holder) {
  await axios.post("https://api.vendor.example/contacts", { name: holder.fullName, email: holder.email });
}
// A directory is no advertisement.
export async function directory(holder: Holder) {
  await axios.post("https://ad.corp-vendor.example/contacts", { name: holder.fullName, email: holder.email });
}
