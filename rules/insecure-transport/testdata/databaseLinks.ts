// The address of a connection says itself that it is not encrypted.
import { MongoClient } from "mongodb";
import { Pool } from "pg";
import postgres from "postgres";
import { DataSource } from "typeorm";

export const surveys = postgres("postgres://db.surveyors-hub.com:5432/visits?sslmode=disable"); // want insecure-transport "sslmode=disable \(db.surveyors-hub.com\)"
export const garages = new MongoClient("mongodb://mongo.garage-net.com/repairs?retryWrites=true&tls=false"); // want insecure-transport "tls=false"
const treaties = "mysql://treaties.reinsurer-gateway.com/treaties?ssl=false"; // want insecure-transport "ssl=false"
export const source = new DataSource({ type: "mysql", url: treaties });
export const letters = new Pool({
  connectionString: `postgres://${process.env.DB_USER}:${process.env.DB_PASS}@db.letter-shop.com/out?sslmode=disable`, // want insecure-transport "sslmode=disable"
});
export const fallback = process.env.LEDGER_URL ?? "postgres://ledger.partner-bank.com/ledger?sslmode=disable"; // want insecure-transport "sslmode=disable"

export const checked = postgres("postgres://db.surveyors-hub.com:5432/visits?sslmode=verify-full");
export const encrypted = new MongoClient("mongodb://mongo.garage-net.com/repairs?tls=true");
export const near = postgres("postgres://localhost:5432/visits?sslmode=disable");
export const beside = postgres("postgres://visits:visits@postgres:5432/visits?sslmode=disable");
export const inner = postgres("postgres://db.visits.svc.cluster.local/visits?sslmode=disable");
export const given = (host: string) => postgres(`postgres://${host}/visits?sslmode=disable`);
export const page = "https://help.surveyors-hub.com/search?ssl=false";
