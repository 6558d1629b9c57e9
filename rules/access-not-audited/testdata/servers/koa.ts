import Router from "@koa/router";
import { accessed, prisma } from "./audit";

const router = new Router();
router.get("/koa/:id", async (ctx) => { // want access-not-audited "GET /koa/:id"
  ctx.body = await prisma.policyholder.findUnique({ where: { id: ctx.params.id } });
});
router.get("/koa/told/:id", async (ctx) => {
  ctx.body = await prisma.policyholder.findUnique({ where: { id: ctx.params.id } });
  await accessed("read", ctx.params.id);
});
