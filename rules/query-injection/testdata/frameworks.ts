// The same by other frameworks, drivers and languages of queries.
import { Client as SearchClient } from "@elastic/elasticsearch";
import { BigQuery } from "@google-cloud/bigquery";
import Router from "@koa/router";
import Fastify from "fastify";
import { Hono } from "hono";
import { createClient } from "ldapjs";
import oracledb from "oracledb";
import pgPromise from "pg-promise";
import snowflake from "snowflake-sdk";

const router = new Router();
const fastify = Fastify();
const hono = new Hono();
const search = new SearchClient({ node: "https://search" });
const ldap = createClient({ url: "ldaps://directory" });
const bigquery = new BigQuery();
const house = snowflake.createConnection({ account: "a" });
const pgp = pgPromise()("postgres://db");

router.get("/a/:no", async (ctx) => {
  const connection = await oracledb.getConnection();
  ctx.body = await connection.execute(`SELECT full_name, id_card_no FROM customers WHERE policy_no = '${ctx.params.no}'`); // want query-injection "ctx\.params\.no"
});
router.get("/b/:no", async (ctx) => {
  const connection = await oracledb.getConnection();
  ctx.body = await connection.execute("SELECT full_name, id_card_no FROM customers WHERE policy_no = :no", { no: ctx.params.no });
});

fastify.get("/c", async (request) => {
  const { q } = request.query as { q: string };
  return pgp.any(`SELECT full_name, id_card_no FROM customers WHERE full_name = '${q}'`); // want query-injection "request\.query\.q"
});
fastify.get("/d", async (request) => {
  const { q } = request.query as { q: string };
  return pgp.any("SELECT full_name, id_card_no FROM customers WHERE full_name = $<q>", { q });
});

hono.get("/e", async (c) => {
  const rows = await bigquery.query({ query: `SELECT full_name, id_card_no FROM customers WHERE city = '${c.req.query("city")}'` }); // want query-injection "city"
  return c.json(rows.length);
});
hono.get("/f", async (c) => {
  const rows = await bigquery.query({ query: "SELECT full_name, id_card_no FROM customers WHERE city = @city", params: { city: c.req.query("city") } });
  return c.json(rows.length);
});
hono.get("/g/:id", async (c) => {
  house.execute({ sqlText: `SELECT full_name, id_card_no FROM customers WHERE id = ${c.req.param("id")}` }); // want query-injection "id"
  return c.json({});
});

hono.get("/h", async (c) => {
  const user = c.req.query("user");
  ldap.search("ou=people,dc=house", { filter: `(&(objectClass=person)(uid=${user}))`, scope: "sub" }); // want query-injection "filter of the directory"
  return c.json({});
});
hono.get("/i", async (c) => {
  ldap.search("ou=people,dc=house", { filter: `(uid=${escapeFilter(c.req.query("user"))})`, scope: "sub" });
  return c.json({});
});
declare function escapeFilter(text: string | undefined): string;

hono.get("/j", async (c) => {
  const found = await search.search({ index: "customers", query: { query_string: { query: `branch:7 AND full_name:${c.req.query("q")}` } } }); // want query-injection "search in customers"
  return c.json(found.hits.total);
});
hono.get("/k", async (c) => {
  const found = await search.search({ index: "customers", query: { match: { full_name: c.req.query("q") } } });
  return c.json(found.hits.total);
});
hono.get("/l", async (c) => {
  const found = await search.search({ index: "customers", query: { query_string: { query: c.req.query("q") } } });
  return c.json(found.hits.total);
});
