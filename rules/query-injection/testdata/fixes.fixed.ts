import express from "express";
import { PrismaClient } from "@prisma/client";
import knexOf from "knex";
import mysql from "mysql2/promise";
import { Pool } from "pg";

const app = express();
const pool = new Pool();
const maria = mysql.createPool({ host: "db" });
const prisma = new PrismaClient();
const knex = knexOf({ client: "pg" });

app.get("/a", async (req, res) => {
  const { name, city } = req.query;
  const { rows } = await pool.query(`SELECT full_name, id_card_no FROM customers WHERE city = $1 AND full_name LIKE $2`, [city, `%${name}%`]); // want query-injection "city"
  res.json(rows.length);
});
app.get("/b/:id", async (req, res) => {
  const [rows] = await maria.query(`SELECT full_name, id_card_no FROM customers WHERE id = ?`, [req.params.id]); // want query-injection "id"
  res.json({ rows });
});
app.get("/c/:id", async (req, res) => {
  const rows = await prisma.$queryRaw`SELECT full_name, id_card_no FROM customers WHERE id = ${req.params.id}`; // want query-injection "id"
  res.json({ rows });
});
app.get("/d", async (req, res) => {
  const rows = await knex("customers").select("full_name", "id_card_no").whereRaw(`full_name ilike ?`, [`${req.query.name}%`]); // want query-injection "name"
  res.json({ rows });
});
