// Imports from the root already, and so does what a fix brings in.
import { loadHolder, maskSsn } from "./core";

export async function page(id: string) {
  const holder = { value: await loadHolder(id) };
  console.info("holder loaded", maskSsn(holder.value.ssn)); // want pii-in-log
}
