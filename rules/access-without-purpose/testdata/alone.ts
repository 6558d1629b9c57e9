import { Router } from "express";
import { requireStaff } from "@harbour/auth";

interface Insured {
  id: string;
  idCardNo: string;
  diagnosis: string;
}
declare const insureds: { load(id: string): Promise<Insured>; byIdCard(no: string): Promise<Insured>; byName(name: string): Promise<Insured> };

export const router = Router();
router.use(requireStaff);

router.post("/staff/insureds/search", async (req, res) => { // want access-without-purpose "lets staff look anybody up by idCardNo and hands out .*: no case, ticket or reason"
  res.json(await insureds.byIdCard(req.body.idCardNo));
});
router.get("/staff/insureds/:id", async (req, res) => res.json(await insureds.load(req.params.id)));
router.post("/staff/insureds/search-name", async (req, res) => res.json(await insureds.byName(req.body.name)));
