import { Router } from "express";
import speakeasy from "speakeasy";

declare const users: { find(mail: string): Promise<{ id: string; secret: string }>; save(id: string, change: object): void };

export const router = Router();

// A second factor at the log-in only: what such a session is worth cannot be seen.
router.post("/login", async (req, res) => {
  const user = await users.find(req.body.email);
  if (!speakeasy.totp.verify({ secret: user.secret, token: req.body.token })) return res.sendStatus(401);
  return res.sendStatus(204);
});

router.put("/me/payout-account", async (req, res) => {
  users.save(req.user.id, { iban: req.body.iban });
  res.sendStatus(204);
});

router.put("/users/:id/role", async (req, res) => {
  users.save(req.params.id, { role: req.body.role });
  res.sendStatus(204);
});
