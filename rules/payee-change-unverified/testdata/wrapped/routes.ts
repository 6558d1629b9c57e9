import express from "express";
import { compare } from "bcrypt";
import { type Customer, CustomersRepository } from "./customers.repository.js";

export function customerRoutes(customers: CustomersRepository) {
  const app = express.Router();

  app.post("/customers/:id/block", async (req, res) => {
    const customer = await customers.byId(req.params.id);
    customer.status = "blocked";
    await customers.save(customer);
    res.sendStatus(204);
  });

  app.put("/customers/:id/mobile", async (req, res) => {
    await customers.patch(req.params.id, { mobile: req.body.mobile }); // want payee-change-unverified "PUT /customers/:id/mobile changes Mobile"
    res.sendStatus(204);
  });

  app.put("/customers/:id/email", async (req, res) => {
    const customer = await customers.byId(req.params.id);
    if (!(await compare(req.body.password, req.session.passwordHash))) return res.sendStatus(403);
    customer.email = req.body.email;
    await customers.save(customer);
    return res.sendStatus(204);
  });

  app.post("/customers/import", async (req, res) => {
    for (const row of req.body as Customer[]) await customers.patch(row.id, { email: row.email });
    res.sendStatus(204);
  });

  app.post("/webhooks/crm", async (req, res) => {
    await customers.patch(req.body.id, { mobile: req.body.mobile });
    res.sendStatus(204);
  });

  app.post("/customers/:id/anonymise", async (req, res) => {
    await customers.patch(req.params.id, { email: `${req.params.id}@example.com`, mobile: "" });
    res.sendStatus(204);
  });

  app.post("/customers/:id/email/confirm", async (req, res) => {
    await customers.patch(req.params.id, { email: req.body.email });
    res.sendStatus(204);
  });

  return app;
}
