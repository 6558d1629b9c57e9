// Functions that are not there: one that is handed nothing of the caller cannot ask whose it is, as others of the same object do.
import { Router } from "express";
import { ledger, members, tariffs, wards } from "../shared/stores";
import { signedIn } from "./session";

export const router = Router();
router.use(signedIn);

router.get("/trips/:id/diagnosis", async (req, res) => {
  res.json(await members.one({ columns: ["ref", "diagnosis"], where: { id: req.params.id, member_id: req.user.id } }));
});
router.get("/trips/:id/history", async (req, res) => {
  const row = await members.one({ columns: ["ref", "medical_history"], where: { id: req.params.id } }); // want object-access-unchecked "by the id that is sent: members.one"
  res.json(row);
});
router.get("/trips/:id/insured", async (req, res) => {
  res.json(await members.insuredPersons({ id: req.params.id })); // want object-access-unchecked "members.insuredPersons"
});
router.put("/trips/:id/iban", async (req, res) => {
  await members.recordIban(req.params.id, req.body.iban); // want object-access-unchecked "change any Iban"
  res.sendStatus(204);
});
router.put("/trips/:id/billing-address", async (req, res) => {
  await members.recordBillingAddress(req.params.id, req.body.address, req.user);
  res.sendStatus(204);
});
router.get("/trips/:id/compared", async (req, res) => {
  const row = await members.one({ columns: ["memberId", "diagnosis"], where: { id: req.params.id } });
  if (row.memberId !== req.user.id) return res.sendStatus(404);
  res.json(row);
});
router.get("/trips/:id/title", async (req, res) => {
  res.json(await members.one({ columns: ["ref", "title"], where: { id: req.params.id } }));
});

// Nothing of the caller is ever handed to these: what stands behind them may know him.
router.get("/wards/:id/diagnosis", async (req, res) => {
  res.json(await wards.diagnosisOf(req.params.id));
});
router.get("/wards/:id/allergies", async (req, res) => {
  res.json(await wards.allergiesOf(req.params.id));
});
router.get("/tariffs/:code", async (req, res) => {
  res.json(await tariffs.byCode(req.params.code));
});
router.post("/trips/:id/read", async (req, res) => {
  await ledger.append({ actorId: req.user.id, action: "read", subjectId: req.params.id });
  res.sendStatus(204);
});
