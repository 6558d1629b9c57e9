import Router from "@koa/router";
import Koa from "koa";

interface Insured {
  id: string;
  idCardNo: string;
}
const rows = new Map<string, Insured>();
const find = (id: string): Insured => rows.get(id)!;

const app = new Koa();
const router = new Router();
router.get("/insured/:id", async (ctx) => { // want endpoint-without-authorization "GET /insured/:id"
  ctx.status = 200;
  ctx.body = find(ctx.params.id);
});
router.post("/found", async (ctx) => { // want endpoint-without-authorization "POST /found"
  ctx.body = { found: find(ctx.request.body.id) };
});
router.get("/counted", async (ctx) => {
  ctx.body = { count: rows.size };
});
router.get("/masked/:id", async (ctx) => {
  ctx.body = { idCardNo: find(ctx.params.id).idCardNo.replace(/.(?=.{4})/g, "*") };
});
router.get("/other/:id", async (ctx) => {
  ctx.state.body = find(ctx.params.id).id;
});
router.get("/checked/:id", async (ctx, next) => {
  if (!ctx.state.user) ctx.throw(401);
  await next();
}, async (ctx) => {
  ctx.body = find(ctx.params.id);
});
router.use(async (ctx, next) => {
  if (!ctx.headers.authorization) ctx.throw(401);
  await next();
});
router.get("/behind/:id", async (ctx) => {
  ctx.body = find(ctx.params.id);
});
app.use(router.routes());
