import Koa from "koa";

export const app = new Koa();
app.use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    ctx.status = 500;
    if (ctx.path.startsWith("/desk")) ctx.body = { trace: error.stack }; // want pii-in-error "error.stack is sent to the client"
    else ctx.body = { code: "INTERNAL", ref: ctx.state.requestId };
  }
});
app.use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    ctx.body = process.env.NODE_ENV === "production" ? { code: 1 } : { trace: error.stack };
  }
});
// What is no answer to a request.
export function report(mail: { body?: unknown }, error: Error) {
  mail.body = { trace: error.stack };
}
