import { celebrate } from "celebrate";
import { type NextFunction, type Request, type Response, Router } from "express";
import Joi from "joi";
import { omit, pick } from "lodash";
import { z } from "zod";
import { checkBody } from "./missing";
import { Claim, User } from "./models";

const router = Router();
const Update = z.object({ lossNote: z.string() });
const Joined = Joi.object({ lossNote: Joi.string() });
const shaped = (req: Request, _res: Response, next: NextFunction) => {
  req.body = Update.parse(req.body);
  next();
};

router.put("/a/:id", async (req, res) => res.json(await Claim.findByIdAndUpdate(req.params.id, Update.parse(req.body))));
router.put("/b/:id", shaped, async (req, res) => res.json(await Claim.findByIdAndUpdate(req.params.id, req.body)));
router.put("/c/:id", celebrate({ body: Joined }), async (req, res) => res.json(await Claim.create(req.body)));
router.put("/d/:id", checkBody("claim"), async (req, res) => res.json(await Claim.create(req.body)));
router.put("/e/:id", async (req, res) => {
  const { error } = Joined.validate(req.body);
  if (error) return res.sendStatus(400);
  res.json(await Claim.findByIdAndUpdate(req.params.id, req.body));
});
router.put("/f/:id", async (req, res) => {
  await Claim.findByIdAndUpdate(req.params.id, pick(req.body, ["lossNote"]));
  await User.findByIdAndUpdate(req.params.id, omit(req.body, ["role", "passwordHash"]));
  res.sendStatus(204);
});
router.put("/g/:id", async (req, res) => {
  if (Object.keys(req.body).some((key) => key !== "lossNote")) return res.sendStatus(400);
  res.json(await Claim.findByIdAndUpdate(req.params.id, req.body));
});
router.put("/h/:id", async (req, res) => {
  delete req.body.role;
  delete req.body.passwordHash;
  res.json(await User.findByIdAndUpdate(req.params.id, req.body));
});
router.put("/i/:id", async (req, res) => {
  if (req.body.role !== undefined || req.body.passwordHash) return res.sendStatus(403);
  res.json(await User.findByIdAndUpdate(req.params.id, req.body));
});
router.post("/webhooks/claims", async (req, res) => res.json(await Claim.create(req.body)));
router.post("/j", async (req, res) => res.json(await Claim.create({ lossNote: req.body.lossNote, details: req.body })));
