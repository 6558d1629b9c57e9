import express, { type NextFunction, type Request, type Response } from "express";
import { stringify } from "csv-stringify/sync";

interface Staff {
  id: string;
  mfaAt?: number;
}
interface Holder {
  name: string;
  idCardNo: string;
  mobilePhone: string;
}
declare const holders: { all(): Promise<Holder[]>; premiumByProduct(year: number): Promise<unknown[]> };

const app = express();

function requireStaff(req: Request & { user?: Staff }, res: Response, next: NextFunction) {
  return req.user ? next() : res.sendStatus(401);
}
function requireSecondFactor(req: Request & { user?: Staff }, res: Response, next: NextFunction) {
  const at = req.user?.mfaAt;
  return at !== undefined && Date.now() - at < 300_000 ? next() : res.status(403).json({ code: "STEP_UP" });
}
app.use(requireStaff);

app.get("/exports/holders.csv", requireSecondFactor, async (_req, res) => {
  res.attachment("holders.csv").send(stringify(await holders.all()));
});

app.get("/exports/holders-by-branch.csv", async (_req, res) => { // want missing-mfa-step-up "/exports/holders-by-branch.csv"
  res.attachment("branch.csv").send(stringify(await holders.all()));
});

/** Sums are of nobody. */
app.get("/exports/premiums.csv", async (_req, res) => {
  res.attachment("premiums.csv").send(stringify(await holders.premiumByProduct(2026)));
});
