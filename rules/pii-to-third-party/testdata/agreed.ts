import axios from "axios";
import * as Sentry from "@sentry/node";

interface Lodger {
  id: string;
  fullName: string;
  mobile: string;
  idCardNo: string;
  consentToShare: boolean;
  marketingConsent: boolean;
  termsAccepted: boolean;
}

interface Consents {
  isGranted(lodgerId: string, purpose: "third-party-sharing" | "marketing"): Promise<boolean>;
  require(lodgerId: string, purpose: string): Promise<void>;
}

const BANK = "https://leads.lending-bank.example/people";

export async function ifAgreed(lodger: Lodger) {
  if (!lodger.consentToShare) throw new Error("no consent to sharing");
  await axios.post(BANK, { name: lodger.fullName, mobile: lodger.mobile });
  await axios.post(BANK, { name: lodger.fullName, idCardNo: lodger.idCardNo }); // want pii-to-third-party "PRC resident identity number"
}

export async function ifGranted(lodger: Lodger, consents: Consents) {
  const granted = await consents.isGranted(lodger.id, "third-party-sharing");
  if (!granted) return;
  await axios.post(BANK, { name: lodger.fullName, mobile: lodger.mobile });
}

export async function ifRequired(lodger: Lodger, consents: Consents) {
  await consents.require(lodger.id, "share:bank");
  await axios.post(BANK, { name: lodger.fullName, mobile: lodger.mobile });
}

// The answer changes nothing.
export async function inVain(lodger: Lodger, consents: Consents) {
  await consents.isGranted(lodger.id, "third-party-sharing");
  await axios.post(BANK, { name: lodger.fullName, mobile: lodger.mobile }); // want pii-to-third-party "Mobile phone number"
}

// Consent to something else, or to everything.
export async function otherwiseAgreed(lodger: Lodger, consents: Consents) {
  if (!lodger.marketingConsent || !lodger.termsAccepted) return;
  await consents.require(lodger.id, "marketing");
  await axios.post(BANK, { name: lodger.fullName, mobile: lodger.mobile }); // want pii-to-third-party "Mobile phone number"
}

// Nobody agrees to have his name in a monitor.
export async function monitored(lodger: Lodger) {
  if (!lodger.consentToShare) return;
  Sentry.setUser({ id: lodger.id, email: lodger.mobile }); // want pii-to-third-party
}

// One of two ways asks.
export async function halfAsked(lodger: Lodger, urgent: boolean) {
  if (!urgent && !lodger.consentToShare) return;
  await axios.post(BANK, { name: lodger.fullName, mobile: lodger.mobile }); // want pii-to-third-party "Mobile phone number"
}
