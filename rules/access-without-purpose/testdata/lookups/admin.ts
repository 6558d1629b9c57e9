import { Router } from "express";
import { requireStaff } from "@harbour/auth";

interface Patient {
  id: string;
  idCardNo: string;
  diagnosis: string;
}
declare const patients: {
  byIdCard(no: string): Promise<Patient | null>;
  assignedTo(staff: string): Promise<Patient[]>;
};

export const router = Router();
router.use(requireStaff);

router.post("/admin/patients/lookup", async (req, res) => { // want access-without-purpose "POST /admin/patients/lookup"
  res.json(await patients.byIdCard(req.body.idCardNo));
});
router.post("/admin/patients/lookup-with-case", async (req, res) => {
  if (!req.body.caseId) return res.sendStatus(400);
  res.json(await patients.byIdCard(req.body.idCardNo));
});
router.get("/admin/patients/mine", async (_req, res) => {
  res.json(await patients.assignedTo(res.locals.staff.id));
});
