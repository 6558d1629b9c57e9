import { createHash, createHmac } from "node:crypto";
import axios from "axios";

interface Driver {
  mobile: string;
}

export function pseudonymise(value: string): string {
  return createHmac("sha256", process.env.DRIVER_KEY as string).update(value).digest("hex");
}

export const share = (driver: Driver) =>
  axios.post("https://match.partner.example/in", { id: createHash("sha1").update(pseudonymise(driver.mobile)).digest("hex") }); // want pii-hash-reversible "leaves"
