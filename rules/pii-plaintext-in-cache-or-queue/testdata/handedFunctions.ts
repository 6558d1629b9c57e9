import Redis from "ioredis";
import { decryptField, encryptField } from "./vault";

interface Policyholder {
  id: string;
  idCardNo: string;
  bankAccountNo: string;
}
interface Tariff {
  code: string;
  label: string;
}
interface Registry {
  holder(id: string): Promise<Policyholder>;
  tariffs(): Promise<Tariff[]>;
}

const redis = new Redis();
declare const registry: Registry;

async function orLoad<T>(key: string, load: () => Promise<T>): Promise<T> {
  const hit = await redis.get(key);
  if (hit) return JSON.parse(hit) as T;
  const value = await load();
  await redis.set(key, JSON.stringify(value), "EX", 60);
  return value;
}

async function throughOptions({ key, fetcher }: { key: string; fetcher: () => Promise<unknown> }) {
  await redis.set(key, JSON.stringify(await fetcher()), "EX", 60);
}

async function sealed(key: string, load: () => Promise<unknown>) {
  await redis.set(key, encryptField(JSON.stringify(await load())), "EX", 60);
}

async function counted(key: string, run: () => Promise<unknown[]>) {
  const rows = await run();
  await redis.set(key, rows.length, "EX", 60);
  return rows;
}

/** A method of what is handed in is another function. */
async function refreshed(source: Registry, key: string) {
  await redis.set(key, JSON.stringify(await source.tariffs()), "EX", 60);
}

async function firstHolder(): Promise<Policyholder> {
  return registry.holder("1");
}
async function maskHolder(): Promise<Policyholder> {
  return registry.holder("1");
}

export const holder = (id: string) => orLoad(`holder:${id}`, () => registry.holder(id)); // want pii-plaintext-in-cache-or-queue "PRC resident identity number"
export const spelledOut = (id: string) =>
  orLoad(`holder:${id}`, async () => {
    const found = await registry.holder(id);
    return { account: found.bankAccountNo, at: Date.now() }; // want pii-plaintext-in-cache-or-queue "Bank account number"
  });
export const byName = () => orLoad("first", firstHolder); // want pii-plaintext-in-cache-or-queue "PRC resident identity number"
export const asOption = (id: string) => throughOptions({ key: id, fetcher: () => registry.holder(id) }); // want pii-plaintext-in-cache-or-queue "PRC resident identity number"

export const tariffs = () => orLoad("tariffs", () => registry.tariffs());
export const onlyId = (id: string) => orLoad(`holder:${id}`, async () => (await registry.holder(id)).id);
export const hiding = () => orLoad("first", maskHolder);
export const inCipher = (id: string) => sealed(id, () => registry.holder(id));
export const howMany = (id: string) => counted(id, async () => [await registry.holder(id)]);
export const decrypting = (id: string) => sealed(id, async () => decryptField((await registry.holder(id)).idCardNo));
export const ofMethod = () => refreshed(registry, "tariffs");
export const nothing = (id: string) =>
  orLoad(`seen:${id}`, async () => {
    await registry.holder(id);
    return true;
  });
