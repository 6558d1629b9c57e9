import Fastify from "fastify";
import pino from "pino";

const logger = pino({ redact: ["body.passportNo", "body.phone"] });
const app = Fastify();

app.addHook("preHandler", async (request) => {
  logger.info({ url: request.routeOptions.url, body: request.body });
});
