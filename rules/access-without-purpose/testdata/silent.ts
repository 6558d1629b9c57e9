import { Router } from "express";
import { requireStaff } from "@harbour/auth";

interface Customer {
  id: string;
  idCardNo: string;
  mobile: string;
}

declare const customers: { load(id: string): Promise<Customer>; list(): Promise<Customer[]> };
declare const audit: { record(entry: object): Promise<void> };

export const router = Router();
router.use(requireStaff);

// Nothing of the project asks for a reason.
router.get("/customers/:id", async (req, res) => {
  await audit.record({ action: "read", id: req.params.id });
  res.json(await customers.load(req.params.id));
});

router.get("/customers", async (_req, res) => {
  res.json(await customers.list());
});

// A reason of a change is no reason of a look.
router.post("/customers/:id/close", async (req, res) => {
  await audit.record({ action: "close", id: req.params.id, reason: req.body.reason });
  res.sendStatus(204);
});
