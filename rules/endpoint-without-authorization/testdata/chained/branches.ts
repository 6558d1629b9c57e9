import { Hono } from "hono";
import { right } from "./guard";
import { subscriberOf } from "./people";

/** One chain: each call of it registers a route. */
export const open = new Hono()
  .get("/plans", (c) => c.json({ plans: ["basic"] }))
  .get("/subscribers/:id", (c) => c.json(subscriberOf(c.req.param("id")))) // want endpoint-without-authorization "GET /branches/subscribers/:id"
  .get("/cards/:id", right("card:read"), (c) => c.json(subscriberOf(c.req.param("id"))));

/** Guarded where it is mounted, after the fact that it is a chain. */
export const inner = new Hono()
  .get("/", (c) => c.json(subscriberOf("1")))
  .get("/subscribers/:id", (c) => c.json(subscriberOf(c.req.param("id"))));

/** The guard of a chain stands before what comes after it. */
export const late = new Hono()
  .get("/first/:id", (c) => c.json(subscriberOf(c.req.param("id")))) // want endpoint-without-authorization "GET /late/first/:id"
  .use(right("any"))
  .get("/second/:id", (c) => c.json(subscriberOf(c.req.param("id"))));

/** Mounted below a path that a guard covers in part. */
export const partly = new Hono()
  .get("/desk/:id", (c) => c.json(subscriberOf(c.req.param("id"))))
  .get("/window/:id", (c) => c.json(subscriberOf(c.req.param("id")))); // want endpoint-without-authorization "GET /parts/window/:id"
