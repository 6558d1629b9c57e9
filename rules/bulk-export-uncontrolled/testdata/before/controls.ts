import type { RequestHandler } from "express";

export const signedIn: RequestHandler = (req, res, next) => (req.session?.staff ? next() : res.status(401).end());
export const only = (desk: string): RequestHandler => (_req, res, next) =>
  res.locals.desk === desk ? next() : res.status(403).end();
export const totp: RequestHandler = (req, res, next) => (req.session?.totpAt ? next() : res.status(401).end());
export const recordAccess: RequestHandler = async (_req, res, next) => {
  await res.app.locals.auditLog.record({ actorId: res.locals.staffId, action: "export" });
  next();
};

const ticketed =
  (list: string): RequestHandler =>
  async (req, res, next) =>
    (await req.app.locals.tickets.find({ list, status: "approved" })) ? next() : res.status(403).end();

/** All that stands before the file of a list. */
export const controlled = (list: string) => [signedIn, only("data desk"), ticketed(list), recordAccess];
export const signedInOnly = (_list: string) => [signedIn];
