const express = require("express");
const Joi = require("joi");
const { PrismaClient } = require("@prisma/client");

const prisma = new PrismaClient();
const router = express.Router();
const trial = Joi.object({ patientName: Joi.string(), birthDate: Joi.date(), minorSchool: Joi.string() });
const ward = trial.keys({ guardianId: Joi.string() });
const save = (row) => prisma.patient.create({ data: row });

router.post("/trials", async (req, res) => { // want minor-guardian-consent-missing "persons of any age"
  const v = await trial.validateAsync(req.body);
  res.json(await save({ name: v.patientName, birthDate: v.birthDate, school: v.minorSchool }));
});

router.post("/wards", async (req, res) => {
  const v = await ward.validateAsync(req.body);
  if (!v.guardianId) return res.sendStatus(400);
  res.json(await save({ name: v.patientName, birthDate: v.birthDate }));
});

module.exports = router;
