// Nothing that one changes of oneself is recorded here: that alone asks for no record.
const Router = require("@koa/router");
const { signedIn } = require("./session");
const { audit } = require("./audit");

module.exports = function build(knex) {
  const router = new Router({ prefix: "/members" });
  router.use(signedIn);

  router.put("/me/marital-status", async (ctx) => {
    await knex("member").where({ id: ctx.state.user.memberId }).update({ marital_status: ctx.request.body.status });
    ctx.status = 204;
  });

  router.put("/:id/employer", async (ctx) => {
    await knex("member").where({ id: ctx.params.id }).update({ employer_name: ctx.request.body.employer });
    await audit.record({ actor: ctx.state.user.id, action: "member.update", resource: "member", fields: ["employer_name"] });
    ctx.status = 204;
  });
  return router;
};
