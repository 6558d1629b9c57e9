const Router = require("@koa/router");
const ratelimit = require("koa-ratelimit");
const { fasong, mubanStore, cun } = require("./tongzhi");

const r = new Router({ prefix: "/duanxin" });
r.post("/fasong", async (ctx) => { // want enumeration-unthrottled
  await fasong(ctx.request.body.sjhm, await cun(ctx.request.body.sjhm));
});
r.post("/jiaoyan", ratelimit({ driver: "memory", db: new Map(), max: 5 }), async (ctx) => {
  ctx.body = await cun(ctx.request.body.sjhm) === ctx.request.body.yzm;
});
r.post("/yzm/jiaoyan", async (ctx) => { // want enumeration-unthrottled
  ctx.body = await cun(ctx.request.body.sjhm) === ctx.request.body.yzm;
});
r.get("/muban", async (ctx) => {
  ctx.body = await mubanStore.all();
});
module.exports = r;
