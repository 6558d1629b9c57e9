const Koa = require("koa");
const Router = require("@koa/router");
const store = require("./store");

const server = new Koa();
const api = new Router();

const refused = async (ctx, next) => {
  if (!ctx.state.member) {
    ctx.status = 401;
    return;
  }
  await next();
};
const turnedAway = async (ctx, next) => {
  if (ctx.session.badge) return next();
  ctx.body = { code: 403, msg: "no badge" };
};
const marked = async (ctx, next) => {
  ctx.status = 200;
  ctx.body = { code: 0 };
  await next();
};

api.get("/a/:id", refused, async (ctx) => {
  ctx.body = await store.Walker.findByPk(ctx.params.id);
});
api.get("/b/:id", turnedAway, async (ctx) => {
  ctx.body = await store.Walker.findByPk(ctx.params.id);
});
api.get("/c/:id", marked, async (ctx) => { // want endpoint-without-authorization "GET /c/:id"
  ctx.body = await store.Walker.findByPk(ctx.params.id);
});
api.get("/d/:id", async (ctx) => {
  if (!ctx.state.member) {
    ctx.status = 403;
    return;
  }
  ctx.body = await store.Walker.findByPk(ctx.params.id);
});

server.use(api.routes());
