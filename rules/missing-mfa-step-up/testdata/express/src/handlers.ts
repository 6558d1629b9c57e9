import type { Request, Response } from "express";
import { accounts, users } from "./store";

export async function makePayout(req: Request, res: Response) {
  await accounts.pay(req.body.amount);
  res.sendStatus(204);
}

export async function saveBankAccount(req: Request, res: Response) { // want missing-mfa-step-up "PUT /me/bank-account .* as requireFreshLogin does for POST /payouts"
  await accounts.update(req.body.iban);
  res.sendStatus(204);
}

export async function setUserRole(req: Request, res: Response) { // want missing-mfa-step-up "POST /admin/users/:id/role gives people rights"
  await users.update(req.params.id, { role: req.body.role });
  res.sendStatus(204);
}

export async function changePassword(req: Request, res: Response) { // want missing-mfa-step-up "POST /me/change-password sets another password"
  await users.update(req.body.id, { password: req.body.password });
  res.sendStatus(204);
}

export async function unmask(req: Request, res: Response) { // want missing-mfa-step-up "POST /customers/:id/reveal shows data that is masked elsewhere"
  res.json(await users.find(req.params.id));
}
