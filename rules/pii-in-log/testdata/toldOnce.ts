import { z } from "zod";
import { save } from "./store";

export interface Insured {
  id: string;
  fullName: string;
  idCardNo: string;
  mobile: string;
  birthDate: string;
}
const maskId = (value: string): string => value.replace(/.(?=.{4})/g, "*");

// Checks and logs: one mistake, whoever calls it.
function check(value: unknown, schema: z.ZodType): void {
  const result = schema.safeParse(value);
  if (!result.success) console.error("refused", value); // want pii-in-log "^PRC resident identity number and 2 more kinds of personal data written .* \(from 3 calls, such as toldOnce.ts:register\)$"
}
export function rename(insured: Insured) {
  check(insured.fullName, z.string());
}
export function register(insured: Insured) {
  check(insured.idCardNo, z.string().length(18));
  check(maskId(insured.idCardNo), z.string());
  check(insured.id, z.string());
}
export function call(insured: Insured) {
  check(insured.mobile, z.string());
  check(42, z.number());
}

// All that it is given is masked.
function verify(value: string, pattern: RegExp): boolean {
  const ok = pattern.test(value);
  if (!ok) console.warn(`no match: ${value}`);
  return ok;
}
export function compareCards(one: Insured, other: Insured): boolean {
  return verify(maskId(one.idCardNo), /x/) && verify(maskId(other.idCardNo), /y/);
}

// One call is one as well.
function normalised(value: string): string {
  console.debug("normalising", value); // want pii-in-log "\(from one call, toldOnce.ts:normaliseAll\)"
  return value.trim().toUpperCase();
}
export const normaliseAll = (list: Insured[]) => list.map((i) => normalised(i.idCardNo));

// It only prints: what is printed is decided where it is called.
function note(text: string, value: unknown): void {
  if (value === undefined || value === null) return;
  console.info(text, JSON.stringify(value));
}
export function notes(insured: Insured) {
  note("card", insured.idCardNo); // want pii-in-log "^PRC resident identity number written to a log by console.info$"
  note("mobile", insured.mobile); // want pii-in-log "^Mobile phone number written to a log by console.info$"
}

// So does one that spells it by another function, in two places.
function entry(level: string, text: string, value: unknown): string {
  return JSON.stringify({ level, text, value, at: Date.now() });
}
function write(level: string, text: string, value: unknown): void {
  if (level === "error") console.error(entry(level, text, value));
  else console.log(entry(level, text, value));
}
export function writes(insured: Insured) {
  write("error", "card", insured.idCardNo); // want pii-in-log "console.log$" want pii-in-log "console.error$"
}

// Loggers are called to log, whatever else they do with it.
class AppLogger {
  private recent: unknown[] = [];
  send(text: string, value: unknown): void {
    this.recent.push(value);
    console.log(text, value);
  }
}
const appLogger = new AppLogger();
async function logChange(text: string, value: unknown): Promise<void> {
  await save({ text, value });
  console.log(text, value);
}
function fail(text: string): never {
  console.error(text);
  throw new Error(text);
}
export async function changes(insured: Insured) {
  appLogger.send("changed", insured.mobile); // want pii-in-log "console.log$"
  await logChange("changed", insured.birthDate); // want pii-in-log "console.log$"
  if (insured.id === "") fail(`no id: ${insured.fullName}`); // want pii-in-log "console.error$"
}
// Logging in is no logging.
async function logIn(who: string): Promise<void> {
  console.log("signing in", who); // want pii-in-log "from one call, toldOnce.ts:enter"
  await save({ who });
}
export const enter = (insured: Insured) => logIn(insured.mobile);

// Reporting a claim is none either, and a catalogue no log.
async function reportClaim(claim: { about: unknown }): Promise<void> {
  await save(claim.about);
  console.log("reported", claim.about); // want pii-in-log "from one call, toldOnce.ts:reports"
}
class Catalog {
  private all: unknown[] = [];
  add(entry: unknown): void {
    this.all.push(entry);
    console.log("added", entry); // want pii-in-log "from one call, toldOnce.ts:reports"
  }
}
function reportError(error: unknown, about: unknown): void {
  if (JSON.stringify(about).includes("x")) return;
  console.log(error, about);
}
export async function reports(insured: Insured) {
  await reportClaim({ about: insured.mobile });
  new Catalog().add(insured.mobile);
  reportError(new Error("no"), insured.mobile); // want pii-in-log "console.log$"
}

// A wrapper on the way in, and one on the way to the log.
function checked(value: string): void {
  check2(value, 18);
}
function check2(value: string, length: number): void {
  if (value.length !== length || !isKnown(value)) note("refused", value); // want pii-in-log "^PRC resident identity number written to a log by console.info \(from 2 calls, such as toldOnce.ts:enrol\)$"
}
function isKnown(value: string): boolean {
  return /^\d+X?$/.test(value);
}
export function enrol(insured: Insured) {
  checked(insured.idCardNo);
  check2(insured.idCardNo, 18);
}

// The member that is printed is printed only; the others are used.
function step(options: { title: string; retries: number; about: unknown }): number {
  console.log(options.title, options.about);
  return options.retries > 2 ? 2 : options.retries;
}
// Here it is sent on as well.
async function kept(options: { title: string; about: unknown }): Promise<void> {
  console.log(options.title, options.about); // want pii-in-log "from 2 calls"
  await save(options.about);
}
export async function steps(insured: Insured) {
  step({ title: "one", retries: 3, about: insured.mobile }); // want pii-in-log "console.log$"
  step({ title: insured.id, retries: 3, about: 1 });
  await kept({ title: "two", about: insured.mobile });
  await kept({ title: "three", about: insured.birthDate });
}

// Its own data, too.
async function store(insured: Insured, extra: unknown): Promise<void> {
  console.log("storing", insured.idCardNo, extra); // want pii-in-log "\(in part from one call, toldOnce.ts:storeAll\)$"
  await save({ ...insured, extra });
}
export const storeAll = (list: Insured[]) => Promise.all(list.map((i) => store(i, { mobile: i.mobile })));

// Two logs are two mistakes.
async function twice(value: string): Promise<void> {
  console.debug("before", value); // want pii-in-log "from 2 calls"
  await save(value);
  console.debug("after", value); // want pii-in-log "from 2 calls"
}
export async function both(insured: Insured) {
  await twice(insured.mobile);
  await twice(insured.idCardNo);
}
