const cors = require("@fastify/cors");
const Fastify = require("fastify");

/** Applications beside each other: what one lets in, the other does not. */
exports.drivers = (store) => {
  const app = Fastify();
  app.register(cors, { origin: "*" }); // want cors-wildcard-on-pii "GET /drivers/me hands out"
  app.get("/drivers/me", async (request) => {
    const { fullName, passportNo } = await store.get(request.user.id);
    return { fullName, passportNo };
  });
  return app;
};

exports.ports = (store) => {
  const app = Fastify();
  app.register(cors, { origin: "*" });
  app.get("/ports", async (request) => {
    const { name, depth } = await store.get(request.query.portId);
    return { name, depth };
  });
  return app;
};
