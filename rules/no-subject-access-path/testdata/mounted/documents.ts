import { Router } from "express";
import type { Repository } from "typeorm";
import type { PatientEntity } from "./entity";

declare const patients: Repository<PatientEntity>;
export const documents = Router();

documents.get("/card", async (_req, res) => {
  const { fullName, dateOfBirth } = await patients.findOneByOrFail({ id: res.locals.id });
  res.json({ fullName, dateOfBirth });
});

documents.get("/letters", async (_req, res) => {
  res.json([]);
});
