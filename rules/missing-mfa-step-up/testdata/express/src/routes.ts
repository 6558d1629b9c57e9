import { Router } from "express";
import { changePassword, makePayout, saveBankAccount, setUserRole, unmask } from "./handlers";
import { requireFreshLogin } from "./stepUp";

export const router = Router();

router.post("/payouts", requireFreshLogin, makePayout);
router.put("/me/bank-account", saveBankAccount);
router.post("/admin/users/:id/role", setUserRole);
router.post("/me/change-password", changePassword);
router.post("/customers/:id/reveal", unmask);
