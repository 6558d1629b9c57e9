import axios from "axios";

interface Consent {
  customerId: string;
  purpose: string;
  agreed: boolean;
}
interface Insured {
  id: string;
  fullName: string;
  diagnosis: string;
  termsAccepted: boolean;
  healthDataConsent: boolean;
}
interface Vendor {
  matchFace(image: Buffer): Promise<number>;
}
declare const consents: {
  require(id: string, purpose: string): Promise<void>;
  find(query: { customerId: string; purpose?: string }): Promise<Consent>;
};
declare const vendor: Vendor;
const PURPOSES = { face: "face-verify", all: "all" } as const;

export async function byPurpose(insured: Insured, image: Buffer) {
  await consents.require(insured.id, "face-verify");
  return vendor.matchFace(image);
}
export async function byConstant(insured: Insured, image: Buffer) {
  await consents.require(insured.id, PURPOSES.face);
  return vendor.matchFace(image);
}
export async function byQuery(insured: Insured, image: Buffer) {
  const consent = await consents.find({ customerId: insured.id, purpose: "face-verify" });
  if (!consent.agreed) return 0;
  return vendor.matchFace(image);
}
export async function bySelected(consent: Consent, image: Buffer) {
  return consent.agreed ? vendor.matchFace(image) : 0;
}
export async function byField(insured: Insured) {
  if (!insured.healthDataConsent) return;
  await axios.post("https://risk.example.com/v1", { diagnosis: insured.diagnosis });
}
export async function byBoth(insured: Insured) {
  if (!insured.termsAccepted) return;
  if (!insured.healthDataConsent) return;
  await axios.post("https://risk.example.com/v1", { diagnosis: insured.diagnosis });
}
export async function byCaller(insured: Insured) {
  if (insured.healthDataConsent) await send(insured);
}
async function send(insured: Insured) {
  if (insured.termsAccepted) await axios.post("https://risk.example.com/v1", { diagnosis: insured.diagnosis });
}
