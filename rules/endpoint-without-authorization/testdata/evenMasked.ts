// Functions that are named for masking: health data behind them is still not for everybody.
import { type NextFunction, type Request, type Response, Router } from "express";

interface Summary {
  ref: string;
  diagnosis: string;
}
declare const patients: {
  maskedSummary(ref: string): Promise<Summary>;
  maskedName(ref: string): Promise<{ fullName: string }>;
};
function requireClinician(req: Request, res: Response, next: NextFunction) {
  if (!req.headers["x-clinician"]) return void res.sendStatus(403);
  next();
}

export const router = Router();
router.get("/open/:ref", async (req, res) => { // want endpoint-without-authorization "said to be masked"
  res.json(await patients.maskedSummary(req.params.ref));
});
router.get("/named/:ref", async (req, res) => {
  res.json(await patients.maskedName(req.params.ref));
});
router.get("/closed/:ref", requireClinician, async (req, res) => {
  res.json(await patients.maskedSummary(req.params.ref));
});
