import type { Request, Response } from "express";
import morgan from "morgan";

morgan.token("who", (req: Request) => req.body?.passportNumber); // want pii-in-log "Passport number"
morgan.token("trace", (req: Request) => String(req.headers["x-trace"] ?? "-"));
morgan.token("size", (req: Request) => String(req.body?.passportNumber?.length ?? 0));

export const lines = morgan((tokens, req: Request, res: Response) =>
  [tokens.method?.(req, res), req.body.mobilePhone].join(" "), // want pii-in-log "Mobile phone number"
);
export const plain = morgan((tokens, req: Request, res: Response) =>
  [tokens.method?.(req, res), tokens.status?.(req, res)].join(" "),
);

morgan.token("holder", (req: Request) => req.body && req.body.holder.passportNumber); // want pii-in-log "Passport number"
morgan.token("bytes", (req: Request) => String(JSON.stringify(req.body || {}).length));
morgan.token("filled", (req: Request) => (req.body === undefined ? "-" : "filled"));
morgan.token("all", (req: Request) => JSON.stringify(req.body || {})); // want pii-in-log "every request and every answer"
