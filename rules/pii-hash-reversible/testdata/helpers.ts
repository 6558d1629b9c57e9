import { createHash, createHmac } from "node:crypto";
import axios from "axios";

const anonymise = (value: string) => createHash("sha256").update(`portal${value}`).digest("hex");
const pseudonymise = (value: string, key: string) => createHmac("sha256", key).update(value).digest("hex");

export async function share(insured: { mobile: string }, key: string) {
  await axios.post("https://match.partner.example/in", { id: anonymise(insured.mobile) }); // want pii-hash-reversible
  await axios.post("https://match.partner.example/in", { id: pseudonymise(insured.mobile, key) });
}
