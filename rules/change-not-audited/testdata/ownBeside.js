// What one changes of oneself is recorded where the same file records another such change.
const Router = require("@koa/router");
const { signedIn } = require("./session");
const { audit } = require("./audit");

module.exports = function build(knex) {
  const router = new Router({ prefix: "/members" });
  router.use(signedIn);

  router.put("/me/employer", async (ctx) => {
    await knex("member").where({ id: ctx.state.user.memberId }).update({ employer_name: ctx.request.body.employer });
    await audit.record({ actor: ctx.state.user.id, action: "member.update", resource: "member", fields: ["employer_name"] });
    ctx.status = 204;
  });

  router.put("/me/marital-status", async (ctx) => { // want change-not-audited "PUT /members/me/marital-status"
    await knex("member").where({ id: ctx.state.user.memberId }).update({ marital_status: ctx.request.body.status });
    ctx.status = 204;
  });

  router.delete("/me/beneficiaries/:id", async (ctx) => { // want change-not-audited "DELETE /members/me/beneficiaries"
    await knex("beneficiary").where({ id: ctx.params.id, member_id: ctx.state.user.memberId }).del();
    ctx.status = 204;
  });

  router.delete("/me/bookmarks/:id", async (ctx) => {
    await knex("bookmark").where({ id: ctx.params.id, member_id: ctx.state.user.memberId }).del();
    ctx.status = 204;
  });

  router.put("/me/theme", async (ctx) => {
    await knex("ui_setting").where({ member_id: ctx.state.user.id }).update({ theme: ctx.request.body.theme });
    ctx.status = 204;
  });
  return router;
};
