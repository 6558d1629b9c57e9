import express from "express";
import pinoHttp from "pino-http";

const app = express();
app.use(pinoHttp());

/** Express has no log of its own: what a middleware hangs on a request is one by its name. */
app.post("/claims", (req, res) => {
  req.log.info({ claimant: req.body.claimantName }, "claim received"); // want pii-in-log "req.log.info"
  req.log.info({ lossType: req.body.lossType }, "claim received");
  res.log(req.body.claimantName);
  res.sendStatus(202);
});
