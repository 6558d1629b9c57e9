import { createCipheriv } from "node:crypto";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { stringify } from "csv-stringify";
import express, { type Request, type Response } from "express";
import { format } from "fast-csv";
import knex from "knex";
import { Pool } from "pg";
import { to as copyOut } from "pg-copy-streams";
import QueryStream from "pg-query-stream";
import { blurred } from "./blurred";

const pool = new Pool();
const db = knex({ client: "pg" });

export async function drivers(_req: Request, res: Response) { // want bulk-export-uncontrolled "GET /drivers.csv exports"
  const client = await pool.connect();
  await pipeline(client.query(copyOut("COPY (SELECT full_name, passport_no FROM driver) TO STDOUT CSV HEADER")), res);
}

export async function packed(_req: Request, res: Response) { // want bulk-export-uncontrolled "GET /drivers.csv.gz exports"
  const client = await pool.connect();
  client.query(copyOut("COPY driver (full_name, passport_no) TO STDOUT")).pipe(createGzip()).pipe(res);
}

export async function read(_req: Request, res: Response) { // want bulk-export-uncontrolled "GET /drivers/export exports"
  const client = await pool.connect();
  const rows = client.query(new QueryStream("SELECT full_name, passport_no FROM driver"));
  rows.pipe(stringify({ header: true })).pipe(res);
}

export function built(_req: Request, res: Response) { // want bulk-export-uncontrolled "GET /drivers/download exports"
  db("driver").select("full_name", "passport_no").stream().pipe(format({ headers: true })).pipe(res);
}

export async function sealed(_req: Request, res: Response) {
  const client = await pool.connect();
  const seal = createCipheriv("aes-256-gcm", process.env.KEY!, process.env.NONCE!);
  await pipeline(client.query(copyOut("COPY driver (full_name, passport_no) TO STDOUT")), seal, res);
}

export async function hidden(_req: Request, res: Response) {
  await pipeline(db("driver").select("full_name", "passport_no").stream(), blurred(), format(), res);
}

export async function shortened(_req: Request, res: Response) {
  const cut = new Transform({ objectMode: true, transform: (row, _, done) => done(null, row.full_name[0]) });
  await pipeline(db("driver").select("full_name", "passport_no").stream(), cut, res);
}

export function blanked(_req: Request, res: Response) {
  const lines = format({ headers: true, transform: (row: object) => ({ ...row, passport_no: "" }) });
  db("driver").select("full_name", "passport_no").stream().pipe(lines).pipe(res);
}

export async function offices(_req: Request, res: Response) {
  const client = await pool.connect();
  await pipeline(client.query(copyOut("COPY (SELECT code, city FROM office) TO STDOUT CSV")), res);
}

const app = express();
app.get("/drivers.csv", drivers).get("/drivers.csv.gz", packed).get("/drivers/export", read);
app.get("/drivers/download", built).get("/drivers/sealed.csv", sealed).get("/drivers/hidden.csv", hidden);
app.get("/drivers/short.csv", shortened).get("/drivers/blank.csv", blanked);
app.get("/offices.csv", offices);
