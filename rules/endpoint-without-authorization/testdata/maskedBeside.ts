// What is masked still tells that there is one: where the routes beside it ask who it is, an open one was forgotten.
import { Router, type NextFunction, type Request, type Response } from "express";
import { Member } from "./models";

const maskIdCard = (no: string) => `${no.slice(0, 4)}****${no.slice(-2)}`;
const maskName = (name: string) => `${name[0]}**`;
function clerk(req: Request, res: Response, next: NextFunction) {
  if (!req.headers["x-clerk"]) return void res.sendStatus(403);
  next();
}
export const router = Router();
router.post("/find-old", async (req, res) => { // want endpoint-without-authorization "said to be masked"
  const found = await Member.findOne({ where: { idCardNo: req.body.idCardNo }, attributes: ["ref", "idCardNo"] });
  res.json({ ref: found.ref, idCardNo: maskIdCard(found.idCardNo) });
});
router.get("/names/:ref", async (req, res) => {
  const found = await Member.findOne({ where: { ref: req.params.ref }, attributes: ["fullName"] });
  res.json({ name: maskName(found.fullName) });
});
router.get("/members/:ref", clerk, async (req, res) => {
  const found = await Member.findOne({ where: { ref: req.params.ref }, attributes: ["ref", "idCardNo"] });
  res.json({ ref: found.ref, idCardNo: maskIdCard(found.idCardNo) });
});
router.get("/members/:ref/bank", clerk, async (req, res) => {
  const found = await Member.findOne({ where: { ref: req.params.ref }, attributes: ["ref", "iban"] });
  res.json({ iban: found.iban });
});
router.get("/members/:ref/diagnosis", clerk, async (req, res) => {
  const found = await Member.findOne({ where: { ref: req.params.ref }, attributes: ["ref", "diagnosis"] });
  res.json({ diagnosis: found.diagnosis });
});
