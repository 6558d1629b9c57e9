import Fastify from "fastify";
import fastifyJwt from "@fastify/jwt";
import { check } from "./users";

const app = Fastify();
app.register(fastifyJwt, { secret: process.env.JWT_KEY ?? "", sign: { expiresIn: "15m" } });

app.post("/login", async (request, reply) => {
  const user = await check(request.body);
  return { token: await reply.jwtSign({ sub: user.id }) };
});
