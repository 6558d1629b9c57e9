const express = require("express");
const Router = require("koa-router");
const router = express.Router();
const koa = new Router();

router.post("/auth/sign-in", (req, res) => {
  console.log("sign in", req.body); // want pii-in-log "Account password"
  res.end();
});
koa.post("/login", async (ctx) => {
  ctx.app.logger.info(JSON.stringify(ctx.request.body)); // want pii-in-log "Account password"
});
exports.signup = (req, res) => {
  console.log({ body: req.body }); // want pii-in-log "Account password"
  res.end();
};

router.post("/auth/log-in", (req, res) => {
  const { password, ...rest } = req.body;
  console.log(rest, password.length);
  console.log(Object.keys(req.body), req.body.locale);
  res.end();
});
// Claims are registered, too.
router.post("/claims/register", (req, res) => {
  console.log(req.body);
  res.end();
});
exports.setLogin = (req, res) => {
  console.log(req.body);
  res.end();
};
