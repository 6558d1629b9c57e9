// Routers that others put a guard on after they are made.
import { Router } from "express";
import { db } from "./db";

export const early = Router();
early.get("/tenants/:id/illness", async (req, res) => { // want endpoint-without-authorization "GET /early/tenants/:id/illness"
  res.json(await db("tenant_illness").where({ id: req.params.id }).first("full_name", "diagnosis"));
});

export const late = Router();
export function fill() {
  late.get("/tenants/:id/illness", async (req, res) => {
    res.json(await db("tenant_illness").where({ id: req.params.id }).first("full_name", "diagnosis"));
  });
}
