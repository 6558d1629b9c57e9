// Query builders and mappers: pieces of SQL beside values that are bound.
import express from "express";
import { Prisma, PrismaClient } from "@prisma/client";
import { sql as drizzled } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text } from "drizzle-orm/pg-core";
import knexOf from "knex";
import { DataTypes, literal, Model, Sequelize } from "sequelize";
import { Column, DataSource, Entity, PrimaryColumn } from "typeorm";

@Entity("policyholders")
class Policyholder {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() idCardNo!: string;
}
const members = pgTable("members", { id: text("id"), fullName: text("full_name"), idCardNo: text("id_card_no") });
class Insured extends Model {}
const sequelize = new Sequelize("postgres://db");
Insured.init({ fullName: DataTypes.STRING, idCardNo: DataTypes.STRING }, { sequelize });

const app = express();
const prisma = new PrismaClient();
const source = new DataSource({ type: "postgres" });
const knex = knexOf({ client: "pg" });
const db = drizzle("postgres://db");

app.get("/a", async (req, res) => {
  const rows = await prisma.$queryRawUnsafe(`SELECT full_name, id_card_no FROM customers WHERE mobile = '${req.query.mobile}'`); // want query-injection "req\.query\.mobile"
  res.json(rows.length);
});
app.get("/b", async (req, res) => {
  const rows = await prisma.$queryRaw`SELECT full_name, id_card_no FROM customers ORDER BY ${Prisma.raw(String(req.query.sort))}`; // want query-injection "req\.query\.sort"
  res.json(rows.length);
});
app.get("/c", async (req, res) => {
  const people = source.getRepository(Policyholder).createQueryBuilder("p");
  const rows = await people.where(`p.fullName LIKE '%${req.query.name}%'`).getMany(); // want query-injection "about Policyholder"
  res.json(rows.length);
});
app.get("/d", async (req, res) => {
  const rows = await knex("customers").select("full_name", "id_card_no").whereRaw(`full_name ilike '%${req.query.name}%'`); // want query-injection "whereRaw"
  res.json(rows.length);
});
app.get("/e", async (req, res) => {
  const rows = await Insured.findAll({ where: literal(`full_name = '${req.query.name}'`) }); // want query-injection "about Insured"
  res.json(rows.length);
});
app.get("/f", async (req, res) => {
  const rows = await db.select().from(members).orderBy(drizzled.raw(String(req.query.sort))); // want query-injection "req\.query\.sort"
  res.json(rows.length);
});
app.get("/g", async (req, res) => {
  const rows = await source.getRepository(Policyholder).createQueryBuilder("p").orderBy(String(req.query.sort)).getMany(); // want query-injection "runs req\.query\.sort|lets"
  res.json(rows.length);
});

app.get("/aa", async (req, res) => {
  res.json(await prisma.$queryRaw`SELECT full_name, id_card_no FROM customers WHERE mobile = ${req.query.mobile}`);
});
app.get("/ab", async (req, res) => {
  res.json(await prisma.$queryRawUnsafe("SELECT full_name, id_card_no FROM customers WHERE mobile = $1", req.query.mobile));
});
app.get("/ac", async (req, res) => {
  const people = source.getRepository(Policyholder).createQueryBuilder("p");
  res.json(await people.where("p.fullName LIKE :name", { name: `%${req.query.name}%` }).andWhere({ id: req.query.id }).getMany());
});
app.get("/ad", async (req, res) => {
  res.json(await knex("customers").whereRaw("full_name ilike ?", [`%${req.query.name}%`]).where("id_card_no", req.query.no).orderBy(String(req.query.sort)));
});
app.get("/ae", async (req, res) => {
  res.json(await Insured.findAll({ where: { fullName: req.query.name } }));
});
app.get("/af", async (req, res) => {
  res.json(await db.execute(drizzled`select full_name, id_card_no from members where id = ${req.query.id}`));
});
