import { Hono } from "hono";
import { sql } from "../notHere/sql";
import { countOf, rowsOf, run } from "./db";

const app = new Hono();
app.get("/mourners/:no", async (c) => { // want endpoint-without-authorization "Person name"
  const { rows } = await run("SELECT full_name, relationship FROM mourner WHERE grave_no = $1", [c.req.param("no")]);
  return c.json(rows[0]);
});
app.get("/graves/:no/payers", async (c) => { // want endpoint-without-authorization "IBAN"
  return c.json(await rowsOf("SELECT full_name, iban FROM payer WHERE grave_no = $1", [c.req.param("no")]));
});
app.get("/heirs/:no", async (c) => { // want endpoint-without-authorization "Person name"
  const [heir] = await sql`select full_name as "fullName", mobile from heir where grave_no = ${c.req.param("no")}`;
  return c.json({ fullName: heir.fullName });
});

app.get("/plain/graves/:no", async (c) => {
  const { rows } = await run("SELECT field, row_no FROM grave WHERE grave_no = $1", [c.req.param("no")]);
  return c.json(rows[0]);
});
app.get("/plain/count/:no", async (c) => {
  return c.json(await countOf("SELECT full_name, iban FROM payer WHERE grave_no = $1", [c.req.param("no")]));
});
app.get("/plain/stones/:no", async (c) => {
  const [stone] = await sql`select material, height from stone where grave_no = ${c.req.param("no")}`;
  return c.json(stone);
});
export default app;
