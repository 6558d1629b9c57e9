// Files that models are trained with.
import { createHmac } from "node:crypto";
import { createWriteStream } from "node:fs";

interface Insured {
  id: string;
  fullName: string;
  idCardNo: string;
  premium: number;
  lapsed: boolean;
}

declare function insureds(): AsyncIterable<Insured>;
const pseudonym = (id: string) => createHmac("sha256", process.env.PSEUDONYM_KEY!).update(id).digest("hex");

export async function churn(): Promise<void> {
  const out = createWriteStream("training_churn.jsonl");
  for await (const i of insureds()) out.write(`${JSON.stringify({ name: i.fullName, no: i.idCardNo, lapsed: i.lapsed })}\n`); // want analytics-without-deidentification "training_churn"
}

export async function liushi(): Promise<void> {
  const shuchu = createWriteStream("xunlian_liushi.csv");
  for await (const i of insureds()) shuchu.write([i.fullName, i.idCardNo, i.lapsed].join(",")); // want analytics-without-deidentification "xunlian_liushi"
}

export async function premiums(): Promise<void> {
  const out = createWriteStream("features_premium.jsonl");
  for await (const i of insureds()) out.write(JSON.stringify({ who: pseudonym(i.id), premium: i.premium }));
}

/** Trains have passengers. */
export async function list(): Promise<void> {
  const out = createWriteStream("passengers-of-train.txt");
  for await (const i of insureds()) out.write(`${i.fullName}\n`);
}
