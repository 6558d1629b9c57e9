import { PrismaClient } from "@prisma/client";
import Database from "better-sqlite3";
import mssql from "mssql";
import mysql from "mysql2/promise";
import neo4j from "neo4j-driver";
import { Pool } from "pg";
import { lock } from "./vault";

interface Driver {
  id: string;
  passportNo: string;
  diagnosis: string;
  grade: string;
}
const pg = new Pool();
const prisma = new PrismaClient();
const my = mysql.createPool(process.env.FLEET_DB ?? "");
const graph = neo4j.driver(process.env.GRAPH ?? "");
const local = new Database("fleet.db");
const insert = local.prepare("INSERT INTO driver (id, passport_no) VALUES (@id, @no)");

export async function enrol(driver: Driver) {
  await pg.query("INSERT INTO driver (id, passport_no) VALUES ($1, $2)", [driver.id, driver.passportNo]); // want pii-unencrypted-at-rest "Passport"
  await pg.query("INSERT INTO driver (id, passport_no) VALUES ($1, $2)", [driver.id, lock(driver.passportNo)]);
  await pg.query("INSERT INTO driver (no) VALUES (pgp_sym_encrypt($1, $2))", [driver.passportNo, process.env.K]);
  await pg.query("UPDATE driver SET grade = $1 WHERE passport_no = $2", [driver.grade, driver.passportNo]);
  await pg.query({ text: "UPDATE driver SET dx = $1 WHERE id = $2", values: [driver.diagnosis, driver.id] }); // want pii-unencrypted-at-rest "Diagnosis"
  await my.execute("UPDATE driver SET grade = ? WHERE passport_no = ?", [driver.grade, driver.passportNo]);
  await my.execute("REPLACE INTO driver (id, dx) VALUES (?, ?)", [driver.id, driver.diagnosis]); // want pii-unencrypted-at-rest "Diagnosis"
  await my.query("SELECT id FROM driver WHERE passport_no = ?", [driver.passportNo]);
  await prisma.$executeRaw`UPDATE driver SET dx = ${driver.diagnosis} WHERE id = ${driver.id}`; // want pii-unencrypted-at-rest "Diagnosis"
  await prisma.$executeRaw`UPDATE driver SET grade = ${driver.grade} WHERE passport_no = ${driver.passportNo}`;
  insert.run({ id: driver.id, no: driver.passportNo }); // want pii-unencrypted-at-rest "Passport"
  insert.run({ id: driver.id, no: lock(driver.passportNo), spare: driver.diagnosis });
  local.prepare("SELECT 1 FROM driver WHERE passport_no = ?").run(driver.passportNo);
}

export async function fleet(driver: Driver) {
  const request = new mssql.Request();
  request.input("dx", mssql.NVarChar, driver.diagnosis); // want pii-unencrypted-at-rest "Diagnosis"
  request.input("no", mssql.NVarChar, driver.passportNo);
  await request.query("UPDATE driver SET dx = @dx WHERE passport_no = @no");
  await graph.session().run("MERGE (d:Driver {id: $id}) SET d.dx = $dx", { id: driver.id, dx: driver.diagnosis }); // want pii-unencrypted-at-rest "Diagnosis"
  await graph.session().run("MATCH (d:Driver {no: $no}) SET d.grade = $g", { no: driver.passportNo, g: driver.grade });
  // What is declared is told where it is declared.
  await pg.query("INSERT INTO surveyor (passport_no) VALUES ($1)", [driver.passportNo]);
}
