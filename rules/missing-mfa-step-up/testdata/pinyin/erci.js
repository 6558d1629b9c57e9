exports.erciYanzheng =
  ({ miao }) =>
  async (ctx, next) => {
    const { amr = [], auth_time: at = 0 } = ctx.state.user;
    if (!amr.includes("otp") || Date.now() / 1000 - at > miao) ctx.throw(401, "STEP_UP");
    await next();
  };
