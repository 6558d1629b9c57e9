import axios from "axios";
import { store } from "./store";

export async function uploadAll() {
  const people = await store.member.findMany({ select: { email: true, birthDate: true } });
  await axios.post("https://segments.ads.example.com/v1", { people, campaign: "travel" }); // want consent-not-checked "axios.post"
}

export async function uploadAgreed() {
  const people = await store.member.findMany({ where: { adsConsentAt: { not: null } }, select: { email: true } });
  await axios.post("https://segments.ads.example.com/v1", { people, campaign: "travel" });
}

export async function sendQuote() {
  const people = await store.member.findMany({ select: { email: true, birthDate: true } });
  await axios.post("https://quotes.example.com/v1", { people, product: "travel" });
}
