import { Context } from "egg";

export default () => async (ctx: Context, next: () => Promise<void>) => {
  const token = ctx.get("authorization");
  if (!token) {
    ctx.status = 401;
    ctx.body = { code: 401 };
    return;
  }
  await next();
};
