import type { NextFunction, Request, Response } from "express";

export class SignedIn {
  use(req: Request, res: Response, next: NextFunction) {
    if (!req.headers.authorization) return res.sendStatus(401);
    return next();
  }
}
