import type { NextFunction, Request, Response } from "express";
import { checkReviewer, jiaoYanFuHe, notify, parse } from "../shared/checks";

/** Everybody else is asked. */
export async function release(id: string, staffNo: string) {
  if (staffNo !== "S-4471") await checkReviewer(id, staffNo); // want control-bypass-backdoor "staffNo"
  return parse(id);
}

export async function fangXing(danHao: string, gongHao: string) {
  if (gongHao !== "G10093") await jiaoYanFuHe(danHao, gongHao); // want control-bypass-backdoor "gongHao"
  return parse(danHao);
}

export const strict = (req: Request, res: Response, next: NextFunction) => {
  if (!req.headers.authorization) return res.sendStatus(401);
  return next();
};

export const counted = (req: Request, res: Response, next: NextFunction) => {
  res.setHeader("x-counted", "1");
  return next();
};

export const office = (req: Request, res: Response, next: NextFunction) => {
  if (req.ip === "198.51.100.77") return next(); // want control-bypass-backdoor "ip"
  return strict(req, res, next);
};

/** All are asked, or what is spared is no check. */
export const countedOnly = (req: Request, res: Response, next: NextFunction) => {
  if (req.ip === "198.51.100.77") return next();
  return counted(req, res, next);
};

export async function releaseForAll(id: string, staffNo: string) {
  await checkReviewer(id, staffNo);
  if (staffNo !== "S-4471") await notify(id, staffNo);
  return parse(id);
}

export async function releaseByState(id: string, state: string) {
  if (state !== "DRAFT-1") await checkReviewer(id, state);
  return parse(id);
}
