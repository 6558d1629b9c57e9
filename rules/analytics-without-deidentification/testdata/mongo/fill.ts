import { MongoClient } from "mongodb";
import type { Member } from "./member.js";

const client = new MongoClient(process.env.MONGO_URL ?? "");

export async function fill() {
  const members = client.db("core").collection<Member>("members");
  const dwh = client.db("dwh").collection("member_churn");
  const rows: Member[] = await members.find().toArray();
  await dwh.insertMany(rows); // want analytics-without-deidentification "dwh"
  await dwh.insertMany(rows.map(({ birthYear, region }) => ({ birthYear, region })));
}
