const Koa = require("koa");
const Router = require("@koa/router");
const bearer = require("koa-jwt");
const store = require("./store");

const server = new Koa();
const early = new Router({ prefix: "/early" });
const late = new Router({ prefix: "/late" });

early.get("/:id", bearer({ secret: process.env.KEY }), async (ctx) => { // want endpoint-without-authorization "GET /early/:id"
  ctx.body = await store.Tenant.findByPk(ctx.params.id);
});
early.get("/:id/floor", async (ctx) => {
  ctx.body = await store.Tenant.findByPk(ctx.params.id, { attributes: ["id", "floor"] });
});
early.get("/:id/open", async (ctx) => {
  ctx.body = await store.Tenant.findByPk(ctx.params.id, { attributes: { exclude: ["passportNo", "fullName"] } });
});
late.get("/:id", async (ctx) => {
  ctx.body = await store.Tenant.findByPk(ctx.params.id);
});

server.use(early.routes()).use(early.allowedMethods());
server.use(bearer({ secret: process.env.KEY }));
server.use(late.routes());
