import { Router } from "express";
import { byPhone, list, overview, show } from "./handlers";
import { requirePurpose } from "./purpose";
import { staffOnly } from "./staff";

export const backOffice = Router();
backOffice.use(staffOnly);

backOffice.get("/admin/policyholders/:id", requirePurpose, show);
backOffice.get("/admin/policyholders", list);
backOffice.get("/admin/policyholders/by-phone/:phone", byPhone);
backOffice.get("/admin/policyholders/:id/overview", requirePurpose, overview);
