import express from "express";
import expressWinston from "express-winston";
import morgan from "morgan";
import pinoHttp from "pino-http";

// Whatever customers send is in the body of some request.
morgan.token("body", (req) => JSON.stringify((req as express.Request).body)); // want pii-in-log "every request"
morgan.token("kind", (req) => (req as express.Request).body.kind);
morgan.token("size", (req) => String(req.headers["content-length"]));

export const chatty = pinoHttp({ serializers: { req: (req) => ({ id: req.id, body: req.raw.body }) } }); // want pii-in-log "every request"
export const quiet = pinoHttp({ serializers: { req: (req) => ({ id: req.id, method: req.method }) } });
export const hiding = pinoHttp({ serializers: { req: (req) => ({ id: req.id, body: without(req.raw.body) }) } });
declare function without(body: object): object;

const app = express();
app.use(expressWinston.logger({ transports: [], requestWhitelist: ["url", "body"] })); // want pii-in-log "every request"
app.use(expressWinston.logger({ transports: [], requestWhitelist: ["url", "method"] }));
