// Rows that say who did what to whom, in tables that are called records.
import Koa from "koa";
import Router from "@koa/router";
import { Journal } from "./journal";
import { sql } from "./sql";
import { signedIn } from "./signedIn";

const app = new Koa();
const router = new Router();
router.use(signedIn);

router.get("/patients/:id", async (ctx) => {
  await sql`INSERT INTO access_record(staff_id, subject, at) VALUES (${ctx.state.staff.id}, ${ctx.params.id}, now())`;
  ctx.body = await sql`SELECT full_name, diagnosis FROM patients WHERE id = ${ctx.params.id}`;
});

router.get("/patients/:id/scans", async (ctx) => {
  await Journal.History.create([{ employeeId: ctx.state.staff.id, docId: ctx.params.id, operation: "read" }], { session: null });
  ctx.body = await sql`SELECT full_name, diagnosis FROM scans WHERE id = ${ctx.params.id}`;
});

router.get("/patients/:id/notes", async (ctx) => {
  await sql.db("chayue_liushui").insert({ yuangong_id: ctx.state.staff.id, duixiang: ctx.params.id, dongzuo: "chakan" });
  ctx.body = await sql`SELECT full_name, diagnosis FROM notes WHERE id = ${ctx.params.id}`;
});

router.get("/patients/:id/visits", async (ctx) => { // want access-not-audited "GET /patients/:id/visits"
  await sql`INSERT INTO visit_log(staff_id, subject, at) VALUES (${ctx.state.staff.id}, ${ctx.params.id}, now())`;
  ctx.body = await sql`SELECT full_name, diagnosis FROM visits WHERE id = ${ctx.params.id}`;
});

router.get("/claims/:id", async (ctx) => {
  await sql.db("claim_events").insert({ claim_id: ctx.params.id, actor: ctx.state.staff.id, action: "view" });
  ctx.body = await sql`SELECT full_name, diagnosis FROM claims WHERE id = ${ctx.params.id}`;
});

router.get("/claims/:id/sheet", async (ctx) => {
  await sql.db("claims_history").insert({ claim_id: ctx.params.id, staff_id: ctx.state.staff.id, action: "sheet" });
  ctx.body = await sql`SELECT full_name, diagnosis FROM claims WHERE id = ${ctx.params.id}`;
});

router.get("/claims/:id/letter", async (ctx) => { // want access-not-audited "GET /claims/:id/letter"
  await sql.db("claim_events").insert({ claim_id: ctx.params.id, kind: "letter", at: new Date() });
  ctx.body = await sql`SELECT full_name, diagnosis FROM claims WHERE id = ${ctx.params.id}`;
});

app.use(router.routes());
