import cookie from "@fastify/cookie";
import fastify from "fastify";
import { routes } from "./routes";

export const app = fastify();
app.register(cookie, { parseOptions: { httpOnly: true, secure: true, sameSite: "lax" } });
app.register(routes);
