const cors = require("cors");
const express = require("express");
const fastify = require("fastify")();
const { Server } = require("socket.io");
const http = require("node:http");

const app = express();
app.use(require("cors")({ origin: true, credentials: true })); // want cors-wildcard-on-pii
const corsOptions = { origin: "*" };
corsOptions.credentials = true;
app.use(cors(corsOptions)); // want cors-wildcard-on-pii
app.options("*", cors(corsOptions));

fastify.register(require("@fastify/cors"), { origin: (origin, cb) => cb(null, true), credentials: true }); // want cors-wildcard-on-pii
fastify.register(import("@fastify/cors"), { origin: true, credentials: true }); // want cors-wildcard-on-pii
fastify.register(require("@fastify/helmet"), { origin: true, credentials: true });
fastify.addHook("onSend", async (request, reply) => {
  reply.header("Access-Control-Allow-Origin", request.headers.origin); // want cors-wildcard-on-pii
  reply.header("Access-Control-Allow-Credentials", "true");
});

new Server(http.createServer(app), { cors: { origin: "*", credentials: true } }); // want cors-wildcard-on-pii

http.createServer((req, res) => {
  res.setHeader("Access-Control-Allow-Origin", req.headers.origin || "*"); // want cors-wildcard-on-pii
  res.setHeader("Access-Control-Allow-Credentials", true);
  res.end();
});

// For requests that show a token.
app.use((req, res, next) => {
  if (isValid(req.headers["x-app-token"])) return cors({ origin: true, credentials: true })(req, res, next);
  return cors({ origin: process.env.PORTAL })(req, res, next);
});

// The first of a list that is checked, and a function that asks a store.
app.use(cors({ origin: [/\.harbour\.example$/], credentials: true }));
app.use(
  cors({
    credentials: true,
    origin: async (origin, cb) => cb(null, await isKnown(origin)),
  }),
);
app.use(cors((req, cb) => cb(null, { origin: req.path.startsWith("/public") ? "*" : false })));
app.use(process.env.CORS === "open" ? cors() : cors({ origin: process.env.PORTAL }));
