// Cases that a chain of a query builder gives to somebody.
import Router from "@koa/router";
import knex from "knex";

const db = knex({ client: "pg" });
export const router = new Router({ prefix: "/claims" });

router.post("/:id/assign", async (ctx) => {
  const { adjuster } = ctx.request.body as { adjuster: string };
  const claim = await db("claims").where({ id: ctx.params.id }).first("id", "holder_id");
  const known = await db("staff_interests").where({ adjuster, holder_id: claim.holder_id }).first();
  if (known) ctx.throw(409);
  await db("claims").where({ id: claim.id }).update({ adjuster });
});

router.post("/reassign", async (ctx) => {
  const { from, to } = ctx.request.body as { from: string; to: string };
  const open = await db("claims").where({ adjuster: from, status: "open" }).select("id");
  const ids = open.map((claim) => claim.id);
  await db("claims").whereIn("id", ids).update({ adjuster: to }); // want conflict-of-interest-unchecked "POST /claims/reassign sets adjuster"
});

router.post("/mine", async (ctx) => {
  ctx.body = await db("claims").where({ adjuster: ctx.request.body.adjuster }).select("id");
});

router.post("/close", async (ctx) => {
  await db("claims").where({ adjuster: ctx.request.body.adjuster }).update({ status: "closed" });
});

router.post("/clear", async (ctx) => {
  await db("claims").where({ id: ctx.request.body.id }).update({ adjuster: null });
});

router.post("/:id/paidan", async (ctx) => {
  const { adjuster } = ctx.request.body as { adjuster: string };
  const claim = await db("claims").where({ id: ctx.params.id }).first("id", "holder_id");
  const zhiyuan = await db("zhiyuan").where({ id: adjuster }).first("qinshu");
  if (zhiyuan.qinshu.includes(claim.holder_id)) ctx.throw(409);
  await db("claims").where({ id: claim.id }).update({ adjuster });
});
