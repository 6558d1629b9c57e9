import OpenAI from "openai";
import { deIdentify } from "./privacy";

interface Repair {
  [key: string]: unknown;
  ownerName: string;
  passportNumber: string;
  part: string;
  town: string;
}
const llm = new OpenAI();
const SHOWN = ["part", "town"] as const;
const TOO_MUCH = ["part", "passportNumber"];

function slim(repair: Record<string, unknown>) {
  return Object.fromEntries(SHOWN.map((key) => [key, repair[key]]));
}
function present(repair: Record<string, unknown>) {
  return Object.fromEntries(SHOWN.filter((key) => key in repair).map((key) => [key, repair[key] ?? null]));
}
function wide(repair: Record<string, unknown>) {
  return Object.fromEntries(TOO_MUCH.map((key) => [key, repair[key]]));
}
function renamed(repair: Record<string, unknown>, names: string[]) {
  return Object.fromEntries(names.map((key) => [key, repair[key]]));
}

const ask = (content: string) => llm.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content }] });

export async function advise(repair: Repair, names: string[]) {
  await ask(JSON.stringify(slim(repair)));
  await ask(JSON.stringify(present(repair)));
  await ask(JSON.stringify(Object.fromEntries(SHOWN.map((key) => [key, repair[key]]))));
  await ask(JSON.stringify(deIdentify(repair)));
  await ask(JSON.stringify(wide(repair))); // want pii-to-llm "^Passport number handed"
  await ask(JSON.stringify(renamed(repair, names))); // want pii-to-llm
  await ask(`Name of the owner: ${repair.ownerName}`); // want pii-to-llm "Person name"
}
