import { createHash, createHmac } from "node:crypto";

const pepper = process.env.INDEX_KEY as string;
const sha = (text: string) => createHash("sha256").update(text).digest("hex");

/** What rows of a number are found and joined by. */
export const passportIndex = (passportNo: string) => sha(passportNo); // want pii-hash-reversible "passportIndex gives back"
export const mobileLookup = (mobile: string) => sha(`hk|${mobile.replace(/\D/g, "")}`); // want pii-hash-reversible "Mobile phone number"
export function plateIndex(plateNo: string): string {
  return createHash("md5").update(plateNo.toUpperCase()).digest("base64"); // want pii-hash-reversible "plate"
}

export const keyedIndex = (passportNo: string) => createHmac("sha256", pepper).update(passportNo).digest("hex");
export const emailIndex = (email: string) => sha(email);
export const policyLookup = (policyNo: string) => sha(policyNo);
export const shardIndex = (mobile: string) => Number.parseInt(sha(mobile).slice(0, 4), 16) % 16;
export const cacheIndex = (passportNo: string) => sha(passportNo);
export const pageIndex = (title: string) => sha(title);
