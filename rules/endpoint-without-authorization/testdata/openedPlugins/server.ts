// A plugin that is opened where it is registered, and one whose hook ends with it.
import Fastify from "fastify";
import fp from "fastify-plugin";
import { closedRoutes, openRoutes } from "./routes";
import { signedIn } from "./signedIn";

const app = Fastify();
app.register(async (inner) => {
  inner.register(fp(signedIn));
  inner.register(closedRoutes, { prefix: "/closed" });
});
app.register(async (inner) => {
  inner.register(signedIn);
  inner.register(openRoutes, { prefix: "/open" });
});
app.listen({ port: 3000 });
