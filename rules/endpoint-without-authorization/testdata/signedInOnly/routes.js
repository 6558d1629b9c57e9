const express = require("express");
const Router = require("@koa/router");

module.exports = (drivers) => {
  const router = express.Router();
  /** Without somebody who is signed in there is nothing to look up by. */
  router.get("/me", async (req, res) => {
    const { fullName, passportNo } = await drivers.byId(req.user.id);
    res.json({ fullName, passportNo });
  });
  router.get("/mine", async (req, res) => {
    const { fullName, passportNo } = await drivers.byId(req.session.user.id);
    res.json({ fullName, passportNo });
  });
  /** Whoever it is, or nobody. */
  router.get("/drivers/:id", async (req, res) => { // want endpoint-without-authorization "GET /drivers/:id"
    const { fullName, passportNo } = await drivers.byId(req.params.id, req.user?.id);
    res.json({ fullName, passportNo });
  });
  router.post("/drivers/lookup", async (req, res) => { // want endpoint-without-authorization "POST /drivers/lookup"
    const { fullName, passportNo } = await drivers.byId(req.body.user.id);
    res.json({ fullName, passportNo });
  });
  router.get("/known/:id", async (req, res) => { // want endpoint-without-authorization "GET /known/:id"
    if (req.query.trace) drivers.note(req.user.id);
    const { fullName, passportNo } = await drivers.byId(req.params.id);
    res.json({ fullName, passportNo });
  });
  return router;
};

const own = new Router();
own.get("/identity", async (ctx) => {
  const { passportNo, birthDate } = await ctx.people.of(ctx.state.user.id);
  ctx.body = { passportNo, birthDate };
});
module.exports.own = own;
