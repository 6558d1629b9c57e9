import type { NextFunction, Request, Response } from "express";

export const signedIn = (req: Request, res: Response, next: NextFunction) => (req.user ? next() : res.sendStatus(401));
export const mayServe = (req: Request, res: Response, next: NextFunction) =>
  req.user?.roles.includes("desk") ? next() : res.sendStatus(403);
