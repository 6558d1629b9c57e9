import { createHmac } from "node:crypto";
import { BigQuery } from "@google-cloud/bigquery";
import { type DataSource, Column, Entity, PrimaryColumn, type Repository } from "typeorm";
import { featureStore } from "./featureStore.js";

@Entity()
class Insured {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() idCardNo!: string;
  @Column() mobile!: string;
  @Column() premium!: number;
}

const bigquery = new BigQuery();
declare const mart: { insert(table: string, rows: unknown[]): Promise<void> };
const pid = (text: string) => createHmac("sha256", process.env.PSEUDONYM_KEY!).update(text).digest("hex");

export async function load(people: Repository<Insured>, ds: DataSource) {
  const all = await people.find();
  await mart.insert("people", all); // want analytics-without-deidentification "put into mart as it is|people"
  await bigquery.dataset("portfolio").table("people").insert(all); // want analytics-without-deidentification "put into"
  await featureStore.ingest({ rows: all.map((p) => ({ doc: p.idCardNo, premium: p.premium })) }); // want analytics-without-deidentification "featureStore"
  const trainingSet: object[] = [];
  for (const one of all) trainingSet.push({ name: one.fullName, phone: one.mobile }); // want analytics-without-deidentification "trainingSet"
  await ds.getRepository("customer_analytics").insert(all); // want analytics-without-deidentification "customer_analytics"

  await mart.insert("people", all.map((p) => ({ pid: pid(p.idCardNo), premium: p.premium })));
  await mart.insert("people_deid", all);
  await mart.insert("premiums", all.map((p) => p.premium));
  await people.save(all);
  await ds.getRepository("claim_analysis").save({ name: all[0]?.fullName, idCardNo: all[0]?.idCardNo });
  await ds.getRepository("training_records").save(all);
}

export async function sendLetters(people: Repository<Insured>) {
  await mart.insert("letters", await people.find());
}

export async function anonymised(people: Repository<Insured>) {
  const anonymisedRows = anonymise(await people.find());
  await mart.insert("people", anonymisedRows);
}

function anonymise(rows: Insured[]) {
  return rows.map(({ premium }) => ({ premium }));
}
