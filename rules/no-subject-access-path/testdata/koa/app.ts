import Router from "@koa/router";
import { Insured } from "./tables";
import { issue, verifyCode } from "./codes";

export const router = new Router();

router.post("/insured/login", async (ctx) => {
  const { mobile, code } = ctx.request.body;
  if (!(await verifyCode(mobile, code))) return ctx.throw(401);
  await Insured.update({ lastLoginAt: new Date() }, { where: { mobile } });
  ctx.body = { token: issue(mobile) };
});

router.get("/covers", async (ctx) => {
  ctx.body = { covers: await coversOf(ctx.state.customerId) };
});

async function coversOf(id: string): Promise<string[]> {
  return [id.slice(0, 2)];
}
