import { Router } from "express";
import { requireStepUp } from "@harbour/auth";

declare const store: { update(id: string, change: object): Promise<void>; all(): Promise<{ idCardNo: string }[]> };

export const router = Router();

router.post("/payouts/:id/release", requireStepUp, async (req, res) => {
  await store.update(req.params.id, { released: true });
  res.sendStatus(204);
});

router.post("/consents/:id/withdraw", async (req, res) => {
  await store.update(req.params.id, { withdrawn: true });
  res.sendStatus(204);
});
router.post("/payout-reports/send", async (req, res) => {
  await store.update(req.body.id, { sent: true });
  res.sendStatus(204);
});
router.post("/set-password", async (req, res) => {
  await store.update(req.body.id, { password: req.body.password });
  res.sendStatus(204);
});
router.put("/password", async (req, res) => {
  const { token, password } = req.body;
  await store.update(token, { password });
  res.sendStatus(204);
});
router.post("/permissions", async function addPermission(req, res) {
  await store.update(req.body.id, { name: req.body.name });
  res.sendStatus(204);
});
router.put("/mail/update-email-footer", async (req, res) => {
  await store.update("footer", req.body);
  res.sendStatus(204);
});
router.post("/applications/:id/beneficiaries", async function addBeneficiary(req, res) {
  await store.update(req.params.id, req.body);
  res.sendStatus(204);
});
router.get("/me/export", async (_req, res) => {
  res.attachment("mine.json").send(await store.all());
});
router.get("/customers/export", async (_req, res) => { // want missing-mfa-step-up "GET /customers/export hands out many persons' data as a file"
  res.attachment("customers.csv").send((await store.all()).map(({ idCardNo }) => idCardNo).join("\n"));
});
