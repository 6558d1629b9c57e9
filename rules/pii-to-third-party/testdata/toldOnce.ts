import * as Sentry from "@sentry/node";
import axios from "axios";

interface Person {
  id: string;
  email: string;
  idCardNo: string;
}

// A crash is reported by the way: one place to mend.
export async function retried<T>(work: () => Promise<T>, about: unknown): Promise<T> {
  const started = JSON.stringify(about).length > 0 && remember(about);
  try {
    return await work();
  } catch (error) {
    Sentry.captureException(error, { extra: { about, started } }); // want pii-to-third-party "\(from 2 calls, such as toldOnce.ts:loadAll\)$"
    throw error;
  }
}
const known = new Set<unknown>();
function remember(value: unknown): boolean {
  known.add(value);
  return true;
}
export async function loadAll(person: Person) {
  await retried(async () => 1, person.idCardNo);
  await retried(async () => 2, person.email);
}

// What it is there for: each report says what it says.
function report(error: unknown, extra: Record<string, unknown>): void {
  console.error(error);
  Sentry.captureException(error, { extra });
}
export function failed(person: Person) {
  report(new Error("no card"), { card: person.idCardNo }); // want pii-to-third-party "Sentry.captureException$"
}

// What a partner is sent is decided at each call, whatever else is done with it.
async function request(path: string, body: Record<string, unknown>): Promise<unknown> {
  const { data } = await axios.post(`https://partner.example.com${path}`, body);
  known.add(body);
  return data;
}
export async function sent(person: Person) {
  await request("/cards", { card: person.idCardNo }); // want pii-to-third-party "axios.post$"
  await request("/people", { email: person.email }); // want pii-to-third-party "axios.post$"
}
