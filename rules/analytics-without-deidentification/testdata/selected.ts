import { createHmac } from "node:crypto";
import type { Knex } from "knex";
import { client } from "./client";

const alias = (id: string) => createHmac("sha256", process.env.KEY!).update(id).digest("hex");
const tens = (age: number) => Math.floor(age / 10) * 10;

export class WarehouseFeed {
  constructor(private readonly source: Knex, private readonly dwh: Knex) {}

  async visits(month: string) {
    const rows = await this.source("clinic_visit").where({ month }).select("patientName", "passportNo", "days");
    await this.dwh("visits").insert(rows); // want analytics-without-deidentification
  }
  async visitsByAlias(month: string) {
    const rows = await this.source("clinic_visit").where({ month }).select("patientId", "age", "days");
    await this.dwh("visits").insert(rows.map((r) => ({ who: alias(r.patientId), age: tens(r.age), days: r.days })));
  }
  async perRegion(month: string) {
    const rows = await this.source("clinic_visit").where({ month }).groupBy("region").select("region").count("patientName");
    await this.dwh("regions").insert(rows);
  }
  async lapses() {
    const holders = await this.source("holder").select("fullName", "mobile", "lastPaid");
    await this.dwh("lapses").insert(holders.map(({ fullName, mobile }) => ({ fullName, mobile }))); // want analytics-without-deidentification
  }
  async lapsesCut() {
    const holders = await this.source("holder").select("fullName", "mobile", "lastPaid");
    await this.dwh("lapses").insert(holders.map(({ lastPaid }) => ({ lastPaid })));
  }
  async hosted() {
    const { data } = await client.from("holder").select("full_name, passport_no");
    await this.dwh("hosted").insert(data); // want analytics-without-deidentification
  }
}
