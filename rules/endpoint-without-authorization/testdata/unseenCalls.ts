// Routes that hand out what code gives that is not there: its columns, its name or what it is a member of say what it is.
import { Router, type NextFunction, type Request, type Response } from "express";
import { loadDossier } from "../shared/dossiers";
import { icdCodes, labResults, members, prescriptions, symptoms, trips } from "../shared/stores";
import { signedIn } from "./session";

export const router = Router();
router.get("/latest", async (_req, res) => { // want endpoint-without-authorization "Diagnosis"
  const rows = await trips.latest({ columns: ["ref", "diagnosis"], limit: 20 });
  res.json(rows);
});
router.get("/dossiers/:ref", async (req, res) => { // want endpoint-without-authorization "IBAN"
  res.json(await loadDossier(req.params.ref, { columns: ["ref", "iban"] }));
});
router.get("/:memberNo/history", async (req, res) => { // want endpoint-without-authorization "medical history"
  const given = await members.medicalHistoryView(req.params.memberNo);
  res.json(given);
});
router.get("/:memberNo/card", async (req, res) => { // want endpoint-without-authorization "Diagnosis"
  res.json(await members.summaryWithDiagnosis(req.params.memberNo));
});
router.get("/:memberNo/lab", async (req, res) => { // want endpoint-without-authorization "lab result"
  res.json(await labResults.findByMember({ memberNo: req.params.memberNo }));
});
router.get("/:memberNo/recipes", (req: Request, res: Response, next: NextFunction) => { // want endpoint-without-authorization "Prescription"
  prescriptions.view(req.params.memberNo).then((rows: unknown) => res.json(rows), next);
});
router.get("/trips/:tripId/insured", async (req, res) => { // want endpoint-without-authorization "Insured"
  res.json(await trips.insuredPersons({ id: req.params.tripId }));
});

// Counts, states and what codes stand for are nobody's.
router.get("/plain/latest", async (_req, res) => {
  res.json(await trips.latest({ columns: ["ref", "destination"], limit: 20 }));
});
router.get("/plain/:memberNo/count", async (req, res) => {
  res.json({ n: await members.diagnosisCount(req.params.memberNo) });
});
router.get("/plain/:code/name", async (req, res) => {
  res.json(await symptoms.byCode(req.params.code));
});
router.get("/plain/:diagnosisCode/text", async (req, res) => {
  res.json(await prescriptions.byCode(req.params.diagnosisCode));
});
router.get("/plain/icd-codes", async (_req, res) => {
  res.json(await icdCodes.list({ limit: 200 }));
});
router.post("/plain/:memberNo/check", async (req, res) => {
  res.json(await members.verifyDiagnosis(req.params.memberNo, req.body.code));
});
router.get("/plain/export", async (_req, res) => {
  trips.register({ columns: ["ref", "diagnosis"] });
  res.json({ ok: true });
});
router.get("/closed/latest", signedIn, async (_req, res) => {
  res.json(await trips.latest({ columns: ["ref", "diagnosis"], limit: 20 }));
});
