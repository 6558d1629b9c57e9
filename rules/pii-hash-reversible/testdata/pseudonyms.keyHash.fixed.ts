import { createHmac } from "node:crypto";
import axios from "axios";

interface Driver {
  mobile: string;
}

export function pseudonymise(value: string): string {
  return createHmac("sha256", process.env.DRIVER_KEY as string).update(value).digest("hex");
}

export const share = (driver: Driver) =>
  axios.post("https://match.partner.example/in", { id: createHmac("sha256", process.env.PSEUDONYM_KEY as string).update(driver.mobile).digest("hex") }); // want pii-hash-reversible "leaves"
