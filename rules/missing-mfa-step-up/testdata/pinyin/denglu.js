const jwt = require("jsonwebtoken");

exports.denglu = async (ctx, next) => {
  ctx.state.user = jwt.verify(String(ctx.get("authorization")).slice(7), process.env.KEY, { algorithms: ["RS256"] });
  await next();
};
