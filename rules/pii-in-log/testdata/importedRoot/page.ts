// Imports from the root already, and so does what a fix brings in.
import { loadHolder } from "./core";

export async function page(id: string) {
  const holder = { value: await loadHolder(id) };
  console.info("holder loaded", holder.value.ssn); // want pii-in-log
}
