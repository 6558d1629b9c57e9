import axios from "axios";

const partner = axios.create({ baseURL: "https://hooks.assist-partner.com/v2" });

/** Tells the assistance partner that something happened to a case. */
export async function notifyPartner(event: string, payload: object): Promise<void> {
  await partner.post("/events", { event, payload });
}
