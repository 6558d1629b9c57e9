// What stands before a handler and only writes down who asked for what, and hands on an error of its own, checks no body.
import { type NextFunction, type Request, type Response, Router } from "express";
import { Claim } from "./models";
import { trail } from "./trail";

const router = Router();

const audit = (action: string) => async (req: Request, _res: Response, next: NextFunction) => {
  try {
    await trail.create({ action, subject: req.params.id, fields: Object.keys(req.body ?? {}) });
    next();
  } catch (error) {
    next(error);
  }
};

const refusing = async (req: Request, _res: Response, next: NextFunction) => {
  const strange = Object.keys(req.body).filter((key) => key !== "lossNote");
  next(strange.length > 0 ? new Error("unknown members") : undefined);
};

router.put("/r/:id", audit("claim.update"), async (req, res) => {
  res.json(await Claim.findByIdAndUpdate(req.params.id, req.body)); // want mass-assignment-pii
});

router.put("/s/:id", refusing, audit("claim.note"), async (req, res) => {
  res.json(await Claim.findByIdAndUpdate(req.params.id, req.body));
});

export { router };
