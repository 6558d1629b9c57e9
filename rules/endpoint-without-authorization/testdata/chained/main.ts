import { Hono } from "hono";
import { inner, late, open, partly } from "./branches";
import { counted, signedIn } from "./guard";
import { subscriberOf } from "./people";

const app = new Hono();
app.use("*", counted);
app.route("/branches", open);
app.route("/late", late);
app.use("/inner/*", signedIn);
app.route("/inner", inner);
app.use("/parts/desk/*", signedIn);
app.route("/parts", partly);

const v2 = app.basePath("/v2");
v2.use("/agents/*", signedIn);
v2.get("/agents/:id", (c) => c.json(subscriberOf(c.req.param("id"))));
v2.get("/agentsOnline/:id", (c) => c.json(subscriberOf(c.req.param("id")))); // want endpoint-without-authorization "GET /v2/agentsOnline/:id"
app.use("/v3/*", signedIn);
app.basePath("/v3").get("/holders/:id", (c) => c.json(subscriberOf(c.req.param("id"))));

export default app;
