// A middleware for a list of paths stands before those only.
import Router from "@koa/router";
import Koa from "koa";
import knex from "knex";
import { signedIn } from "./signedIn";

const db = knex({ client: "pg" });
const desk = new Router({ prefix: "/desk" });
desk.use(["/holders", "/insured"], signedIn);

desk.get("/holders/:id", async (ctx) => {
  ctx.body = await db("holders").where({ id: ctx.params.id }).first("full_name", "phone");
});

desk.get("/beneficiaries/:id", async (ctx) => { // want endpoint-without-authorization "GET /desk/beneficiaries/:id"
  ctx.body = await db("beneficiaries").where({ id: ctx.params.id }).first("full_name", "national_id");
});

desk.get(["/insured/:id", "/insured/:id/card"], async (ctx) => {
  ctx.body = await db("insured").where({ id: ctx.params.id }).first("full_name", "phone");
});

export const app = new Koa();
app.use(desk.routes());
