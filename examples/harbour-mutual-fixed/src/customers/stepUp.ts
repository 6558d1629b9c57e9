import { Agent } from "node:https";
import { ForbiddenException } from "@nestjs/common";
import axios from "axios";
import { pseudonym } from "@/lib";

const identity = axios.create({
  baseURL: "https://identity.harbour-mutual.example/v1",
  httpsAgent: new Agent({ minVersion: "TLSv1.2" }),
});

/** Asks the identity service whether the customer himself confirmed it, by the device that is on file. */
export async function requireStepUp(customerId: string, challenge: string): Promise<void> {
  const { data } = await identity.post("/challenges/check", { customer: pseudonym(customerId), challenge });
  if (!data.confirmed) throw new ForbiddenException("STEP_UP");
}
