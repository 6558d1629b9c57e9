// A check that leaves out paths stands before all others.
const Koa = require("koa");
const Router = require("@koa/router");
const koaJwt = require("koa-jwt");
const { Lodgers } = require("./lodgers");

const app = new Koa();
const router = new Router({ prefix: "/v1" });
app.use(koaJwt({ secret: process.env.KEY }).unless({ path: [/^\/v1\/houses/, "/v1/found", /^\/v1\/lodgers\/search/] }));

router.get("/houses/:no", async (ctx) => {
  ctx.body = await Lodgers.house(ctx.params.no);
});

router.get("/lodgers/search", async (ctx) => { // want endpoint-without-authorization "Passport"
  const lodger = await Lodgers.find(ctx.query.id);
  ctx.body = { passportNo: lodger.passportNo };
});

router.get("/found", async (ctx) => { // want endpoint-without-authorization "Date of birth"
  const lodger = await Lodgers.byPassport(ctx.query.passportNo);
  ctx.body = { birthDate: lodger.birthDate };
});

router.get("/lodgers/:id", async (ctx) => {
  const lodger = await Lodgers.find(ctx.params.id);
  ctx.body = { passportNo: lodger.passportNo };
});

router.get("/found/:no", async (ctx) => {
  const lodger = await Lodgers.find(ctx.params.no);
  ctx.body = { passportNo: lodger.passportNo };
});

app.use(router.routes());
module.exports = app;
