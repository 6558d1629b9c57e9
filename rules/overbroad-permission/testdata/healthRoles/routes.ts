import { Router } from "express";
import { requireRole, withoutRole } from "./roleGuards";
import { history, papers } from "./store";

export const routes = Router();
routes.get("/insureds/:id/medical-history", requireRole("underwriter", "marketing"), async (req, res) => { // want overbroad-permission "requireRole lets marketing read"
  res.json(await history(req.params.id));
});
routes.get("/insureds/:id/health-declaration", requireRole("underwriter"), async (req, res) => {
  res.json(await papers(req.params.id));
});
routes.get("/insureds/:id/diagnoses", withoutRole("marketing"), async (req, res) => {
  res.json(await history(req.params.id));
});
routes.get("/diagnosis-codes", requireRole("underwriter", "marketing"), async (_req, res) => {
  res.json(await papers("codes"));
});
routes.get("/medical/panel-clinics", requireRole("marketing"), async (_req, res) => {
  res.json(await papers("clinics"));
});
