// Stacks as texts, from handlers of errors, and from functions in a middleware.
import { Hono } from "hono";
import Koa from "koa";

const desk = new Hono();
desk.onError((error, context) => {
  console.error(String(error.stack));
  return context.json({ trace: String(error.stack) }, 500); // want pii-in-error "error.stack is sent to the client"
});
desk.notFound((context) => context.json({ code: "MISSING" }, 404));

const plain = new Hono();
plain.onError((error, context) => context.json({ code: String(error.name) }, 500));

const page = new Hono();
page.onError((error, context) => context.text(`failed: ${error.stack}`, 500)); // want pii-in-error "error.stack is sent to the client"

const app = new Koa();
app.use((ctx, next) =>
  next().catch((error: Error) => {
    ctx.status = 500;
    ctx.body = error.stack; // want pii-in-error "error.stack is sent to the client"
  }),
);
app.use((ctx, next) =>
  next().catch((error: Error) => {
    ctx.body = { code: error.name };
  }),
);
export { app, desk, page, plain };
