import axios from "axios";
import posthog from "posthog-js";

interface Insured {
  id: string;
  fullName: string;
  email: string;
  diagnosis: string;
  termsAccepted: boolean;
}
declare const consents: { require(id: string, purpose: string): Promise<void> };

export async function score(insured: Insured) {
  if (!insured.termsAccepted) return;
  await axios.post("https://risk.example.com/v1", { diagnosis: insured.diagnosis }); // want consent-not-separate "insured.termsAccepted"
}
export async function scoreRequired(insured: Insured) {
  await consents.require(insured.id, "all");
  await axios.post("https://risk.example.com/v1", { diagnosis: insured.diagnosis }); // want consent-not-separate "consents.require"
}
export function identify(insured: Insured) {
  if (insured.termsAccepted) posthog.identify(insured.id, { email: insured.email }); // want consent-not-separate "analytics and marketing"
}
export async function plain(insured: Insured) {
  if (!insured.termsAccepted) return;
  await axios.post("https://letters.example.com/v1", { name: insured.fullName });
}
export async function ownSystem(insured: Insured) {
  if (insured.termsAccepted) await axios.post("http://core.internal/v1", { diagnosis: insured.diagnosis });
}
export async function unasked(insured: Insured) {
  await axios.post("https://risk.example.com/v1", { diagnosis: insured.diagnosis });
}
export function identifyAsAsked(insured: Insured, banner: { consent: boolean }) {
  if (banner.consent) posthog.identify(insured.id, { email: insured.email });
}
