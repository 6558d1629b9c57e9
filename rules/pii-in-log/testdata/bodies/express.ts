import express, { type ErrorRequestHandler } from "express";
import { createLogger } from "winston";

const logger = createLogger();
const app = express();

app.use((req, _res, next) => {
  logger.info("request", { path: req.path, body: req.body }); // want pii-in-log "req.body is written to a log"
  next();
});
app.use((req, _res, next) => {
  logger.info("request", { path: req.path, size: JSON.stringify(req.body ?? {}).length, keys: Object.keys(req.body) });
  next();
});
app.post("/tariffs", (req, res) => {
  logger.info("tariff", { body: req.body });
  res.json({ code: req.body.code });
});

const failed: ErrorRequestHandler = (err, req, res, _next) => {
  logger.error(`${err.message} ${JSON.stringify(req.body)}`);
  logger.error(err.message, JSON.stringify({ url: req.path, sent: req.body })); // want pii-in-log "req.body is written to a log"
  res.status(500).end();
};
app.use(failed);
