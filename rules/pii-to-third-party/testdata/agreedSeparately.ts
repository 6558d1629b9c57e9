import axios from "axios";

interface Ward {
  fullName: string;
  mobile: string;
  medicalHistory: string;
  separateConsent: { abroad: boolean; research: boolean };
  dataSharingConsents: { to: string; until: Date | null }[];
  danduTongyi: { jingwai: boolean };
}

const reinsurer = axios.create({ baseURL: "https://facultative.reinsurer.example" });
const bank = axios.create({ baseURL: "https://loans.bank.example" });

const mayHave = (ward: Ward, to: string) => ward.dataSharingConsents.some((one) => one.to === to && !one.until);
const isKnown = (ward: Ward) => ward.fullName !== "";

// A function of the project asks for a consent to sharing.
export async function refer(ward: Ward) {
  if (!mayHave(ward, "bank")) return;
  await bank.post("/referrals", { name: ward.fullName, mobile: ward.mobile });
}

// This one asks for something else.
export async function referKnown(ward: Ward) {
  if (!isKnown(ward)) return;
  await bank.post("/referrals", { name: ward.fullName, mobile: ward.mobile }); // want pii-to-third-party "Mobile phone number"
}

// Sensitive data: a consent of its own to the transfer abroad.
export async function cede(ward: Ward) {
  if (!ward.separateConsent.abroad) throw new Error("no separate consent to the transfer abroad");
  await reinsurer.post("/risks", { history: ward.medicalHistory });
}

export async function cedeAsAgreed(ward: Ward) {
  if (!ward.danduTongyi.jingwai) return;
  await reinsurer.post("/risks", { history: ward.medicalHistory });
}

// Agreed to research, not to that.
export async function cedeAnyway(ward: Ward) {
  if (!ward.separateConsent.research) return;
  await reinsurer.post("/risks", { history: ward.medicalHistory }); // want pii-to-third-party "medical history"
}

// Of sensitive data, sharing among other things is not enough.
export async function cedeShared(ward: Ward) {
  if (!mayHave(ward, "reinsurer")) return;
  await reinsurer.post("/risks", { history: ward.medicalHistory }); // want pii-to-third-party "medical history"
}
