import fastifyCors from "@fastify/cors";
import koaCors from "@koa/cors";
import { NestFactory } from "@nestjs/core";
import type { NestExpressApplication } from "@nestjs/platform-express";
import { ApolloServer } from "apollo-server-express";
import cors from "cors";
import express from "express";
import Fastify from "fastify";
import { Hono } from "hono";
import { cors as honoCors } from "hono/cors";
import Koa from "koa";
import { Server } from "socket.io";

declare class AppModule {}
const app = express();
app.use(cors({ origin: true, credentials: true })); // want cors-wildcard-on-pii "origin: true, with credentials:"
app.use(cors({ origin: "*", credentials: true })); // want cors-wildcard-on-pii "every site may read what needs no cookie"
app.use(cors({ origin: (_origin, callback) => callback(null, true), credentials: true })); // want cors-wildcard-on-pii "a function that always says yes, with credentials"
app.use(cors({ origin: (origin, callback) => callback(null, origin), credentials: true })); // want cors-wildcard-on-pii
const options = { credentials: true, origin: true };
app.use(cors({ ...options, maxAge: 600 })); // want cors-wildcard-on-pii "origin: true"
app.use(cors({ credentials: true })); // want cors-wildcard-on-pii "without origin, with credentials"

export async function nest() {
  const one = await NestFactory.create(AppModule, { cors: { origin: true, credentials: true } }); // want cors-wildcard-on-pii
  one.enableCors({ origin: true, credentials: true }); // want cors-wildcard-on-pii
  const two = await NestFactory.create<NestExpressApplication>(AppModule);
  two.enableCors({ origin: (_o: string, done: (e: null, ok: boolean) => void) => done(null, true), credentials: true }); // want cors-wildcard-on-pii
}

export async function others() {
  const fastify = Fastify();
  await fastify.register(fastifyCors, { origin: true, credentials: true }); // want cors-wildcard-on-pii
  new Koa().use(koaCors({ credentials: true })); // want cors-wildcard-on-pii "any page that somebody signed in opens"
  new Hono().use("*", honoCors({ origin: (origin) => origin, credentials: true })); // want cors-wildcard-on-pii
  new Server(3000, { cors: { origin: true, credentials: true } }); // want cors-wildcard-on-pii
  new ApolloServer({ cors: { origin: true, credentials: true } }); // want cors-wildcard-on-pii
}
