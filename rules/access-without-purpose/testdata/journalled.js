import Router from "@koa/router";
import { cases, journal, members } from "./stores.js";
import { staff } from "./auth.js";

const needsCase = (store) => async (ctx, next) => {
  const found = await store.find(ctx.get("x-case-id"));
  if (found?.state !== "OPEN") ctx.throw(403);
  ctx.state.caseId = found.id;
  await next();
};
const journalled = (action) => async (ctx, next) => {
  await next();
  await journal.append({ actorId: ctx.state.staff.id, action, caseId: ctx.state.caseId ?? null, at: new Date() });
};

export const desk = new Router({ prefix: "/desk" }).use(staff);

desk.post("/members", needsCase(cases), journalled("member.search"), async (ctx) => {
  ctx.body = await members.search(ctx.request.body.policyNo);
});
desk.post("/members/search-by-mobile", journalled("member.by-mobile"), async (ctx) => { // want access-without-purpose
  ctx.body = await members.searchByMobile(ctx.request.body.mobile);
});
desk.get("/my-cases", journalled("case.mine"), async (ctx) => {
  ctx.body = await cases.assignedTo(ctx.state.staff.id);
});
