import express from "express";
import Fastify from "fastify";
import pino from "pino";

const log = pino();
const quiet = pino({ redact: ["headers.authorization", "headers.cookie"] });
const app = express();
const shown = (headers: object) => Object.keys(headers);

app.post("/berths", (req, res) => {
  log.info({ headers: req.headers }, "asked"); // want pii-in-log "token"
  console.log(JSON.stringify(req.headers)); // want pii-in-log "token"
  quiet.info({ headers: req.headers }, "asked");
  log.info({ names: shown(req.headers), agent: req.headers["user-agent"] }, "asked");
  const { authorization, cookie, ...rest } = req.headers;
  log.info({ headers: rest }, "asked");
  log.info(`headers ${req.headers}`);
  res.json({ ok: true, signed: authorization !== undefined || cookie !== undefined });
});

const own = Fastify({ logger: true });
own.addHook("preHandler", async (req) => {
  req.log.debug({ headers: req.headers }, "in"); // want pii-in-log "token"
});
export async function asked(post: (url: string, body: unknown) => Promise<Response>) {
  const answer = await post("https://berths.example", {});
  log.info({ headers: answer.headers }, "answered");
}
export const handler = async (event: { headers: Record<string, string> }) => {
  console.info("event", event.headers); // want pii-in-log "token"
};
