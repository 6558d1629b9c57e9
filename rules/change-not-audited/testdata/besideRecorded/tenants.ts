// Changes of columns that only their names tell of, beside endpoints whose changes are recorded.
import { Router } from "express";
import { db } from "./db";
import { signedIn } from "./signedIn";

export const tenants = Router();
tenants.use(signedIn);

async function note(staffId: string, rowId: string, fields: string[]) {
  await db("change_entries").insert({ staff_id: staffId, row_id: rowId, fields: JSON.stringify(fields) });
}

tenants.put("/tenants/:id/mobile", async (req: any, res) => {
  await db("tenant_persons").where({ id: req.params.id }).update({ mobile: String(req.body.mobile) });
  await note(req.staff.id, req.params.id, ["mobile"]);
  res.sendStatus(204);
});

tenants.put("/guarantors/:id/mobile", async (req: any, res) => { // want change-not-audited "PUT /guarantors/:id/mobile"
  await db("guarantor_persons").where({ id: req.params.id }).update({ mobile: String(req.body.mobile) });
  res.sendStatus(204);
});

tenants.post("/guarantors", async (req: any, res) => { // want change-not-audited "POST /guarantors"
  await db.guarantor.create({ data: { fullName: String(req.body.fullName), homeAddress: String(req.body.homeAddress) } });
  res.sendStatus(201);
});

// Houses and offices are nobody.
tenants.put("/branches/:id/address", async (req: any, res) => {
  await db("branches").where({ id: req.params.id }).update({ address: String(req.body.address), phone: String(req.body.phone) });
  res.sendStatus(204);
});

tenants.put("/offices/:id/hours", async (req: any, res) => {
  await db.office.update({ where: { id: req.params.id }, data: { hours: String(req.body.hours) } });
  res.sendStatus(204);
});
