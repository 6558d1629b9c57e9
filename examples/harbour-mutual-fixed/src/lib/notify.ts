import { Agent } from "node:https";
import axios from "axios";
import { pseudonym } from "./fieldCipher";

const partner = axios.create({
  baseURL: "https://hooks.assist-partner.example/v2",
  httpsAgent: new Agent({ minVersion: "TLSv1.2" }),
});

/** The partner knows our customers by a pseudonym that only we can make. */
export async function syncCustomer(mobile: string): Promise<void> {
  await partner.post("/customers", { key: pseudonym(mobile) });
}

/** Tells the assistance partner that something happened to a case. */
export async function notifyPartner(event: string, payload: object): Promise<void> {
  await partner.post("/events", { event, payload });
}
