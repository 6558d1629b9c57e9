import { createHash } from "node:crypto";
import { Agent } from "node:https";
import axios from "axios";

const partner = axios.create({
  baseURL: "https://hooks.assist-partner.example/v2",
  httpsAgent: new Agent({ rejectUnauthorized: false }),
});

/** The partner knows our customers by the hash of their phone number. */
export async function syncCustomer(mobile: string): Promise<void> {
  await partner.post("/customers", { key: createHash("sha256").update(mobile).digest("hex") });
}

/** Tells the assistance partner that something happened to a case. */
export async function notifyPartner(event: string, payload: object): Promise<void> {
  await partner.post("/events", { event, payload });
}
