import { MongoClient } from "mongodb";

declare function withoutNames(row: object): object;

const prod = new MongoClient(process.env.PROD_MONGO_URL!);
const sandbox = new MongoClient(process.env.SANDBOX_MONGO_URL!);

export async function copyPayees() {
  const rows = await prod.db("core").collection("payees").find({ active: true }).toArray();
  await sandbox.db("core").collection("payees").insertMany(rows); // want prod-data-in-nonprod "insertMany loads data of production"
}
export async function copyTariffs() {
  const rows = await prod.db("core").collection("tariffs").find({}).toArray();
  await sandbox.db("core").collection("tariffs").insertMany(rows);
}
export async function copyMade() {
  const rows = await prod.db("core").collection("payees").find({}).toArray();
  await sandbox.db("core").collection("payees").insertMany(rows.map(withoutNames));
}
export async function restore() {
  const rows = await sandbox.db("core").collection("payees").find({}).toArray();
  await prod.db("core").collection("payees").insertMany(rows);
}
