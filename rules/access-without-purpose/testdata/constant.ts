import { Router } from "express";
import { requireStaff } from "@harbour/auth";

interface Customer {
  id: string;
  idCardNo: string;
  mobile: string;
}

declare const customers: { load(id: string): Promise<Customer>; list(): Promise<Customer[]> };
declare const db: { insert(table: string, row: object): Promise<void> };

const REASON = "customer lookup";

async function recordAccess(actor: string, id: string, reason: string): Promise<void> {
  await db.insert("audit_log", { actor, id, reason });
}

export const router = Router();
router.use(requireStaff);

router.get("/customers/:id", async (req, res) => { // want access-without-purpose "the record of it \(recordAccess\(\)\) has the same reason for every access"
  await recordAccess(req.user.id, req.params.id, REASON);
  res.json(await customers.load(req.params.id));
});

router.get("/customers/:id/card", async (req, res) => { // want access-without-purpose "GET /customers/:id/card .* has the same reason"
  await recordAccess(req.user.id, req.params.id, "");
  const { id, idCardNo } = await customers.load(req.params.id);
  res.json({ id, idCardNo });
});

router.get("/customers", async (req, res) => { // want access-without-purpose "GET /customers .* has the same purpose"
  await auditTrail.write({ actor: req.user.id, action: "LIST", purpose: "N/A" });
  res.json(await customers.list());
});

// A purpose that the endpoint has by itself.
router.get("/customers/for-renewal", async (req, res) => {
  await auditTrail.write({ actor: req.user.id, action: "LIST", purpose: "policy-renewal" });
  res.json(await customers.list());
});

declare const auditTrail: { write(entry: object): Promise<void> };
