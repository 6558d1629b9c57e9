import Fastify from "fastify";
import { access, everywhere } from "./access";
import { claims, lookups, partners, reports } from "./routes";

export async function build() {
  const app = Fastify();
  await app.register(access);
  await app.register(async function inside(scope) {
    scope.addHook("onRequest", scope.signedIn);
    await scope.register(claims, { prefix: "/claims" });
  });
  await app.register(reports, { prefix: "/reports" });
  await app.register(lookups, { prefix: "/open" });
  await app.register(async function guarded(scope) {
    await scope.register(everywhere);
    await scope.register(partners, { prefix: "/partners" });
  });
  return app;
}
