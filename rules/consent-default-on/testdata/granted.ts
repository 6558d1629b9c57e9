import { api } from "./api";

interface Answers { name: string; letters: boolean; groupOffers: boolean }

export async function join(answers: Answers) {
  await api.post("/consents", { purpose: "letters", granted: answers.letters });
  await api.post("/consents", { purpose: "partner_offers", granted: true }); // want consent-default-on "partner_offers is written as yes"
  await api.post("/notices", { purpose: "welcome", granted: true });
}

export async function joinGroup(answers: Answers) {
  await api.post("/consents", { purpose: "letters", granted: answers.letters });
  if (answers.groupOffers) await api.post("/consents", { purpose: "group_offers", granted: true });
  await api.post("/consents", { purpose: "research", granted: false });
}

/** Whoever presses the button has said so. */
export async function agree() {
  await api.post("/consents", { purpose: "letters", granted: true });
  await api.post("/consents", { purpose: "calls", granted: true });
}
