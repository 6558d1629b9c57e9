import Router from "@koa/router";
import { accessed, prisma } from "./audit";

const router = new Router();
router.put("/koa/:id", async (ctx) => { // want change-not-audited "PUT /koa/:id"
  const { idCardNo } = ctx.request.body;
  await prisma.policyholder.update({ where: { id: ctx.params.id }, data: { idCardNo } });
  await accessed("change", ctx.params.id);
  ctx.body = { ok: true };
});
router.put("/koa/told/:id", async (ctx) => {
  const { idCardNo } = ctx.request.body;
  await prisma.policyholder.update({ where: { id: ctx.params.id }, data: { idCardNo } });
  await accessed("change", ctx.params.id);
  ctx.body = { ok: true };
});
