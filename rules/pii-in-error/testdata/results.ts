// What validators found, sent as it is.
import Ajv from "ajv";
import express from "express";
import { body, validationResult } from "express-validator";
import Joi from "joi";

const app = express();
const checks = [
  body("passportNumber").isLength({ min: 8 }),
  body("iban").custom((given) => {
    if (given.length < 15) throw new Error(`${given} is too short`); // want pii-in-error "iban repeats it"
    return true;
  }),
  body("ward").custom((given) => {
    if (given.length < 2) throw new Error(`${given} is no ward`);
    return true;
  }),
];
app.post("/heirs", checks, (req, res) => {
  const found = validationResult(req);
  if (!found.isEmpty()) return res.status(400).json({ errors: found.array() }); // want pii-in-error "sent as it is"
  return res.sendStatus(204);
});
app.post("/heirs/quiet", checks, (req, res) => {
  const found = validationResult(req).formatWith(({ msg }) => msg);
  if (!found.isEmpty()) return res.status(400).json({ errors: found.array() });
  const fields = validationResult(req).array().map(({ msg }) => msg);
  return res.status(400).json({ fields });
});

const shape = { type: "object", properties: { hkid: { type: "string" }, ward: { type: "string" } } };
const talking = new Ajv({ verbose: true }).compile(shape);
const silent = new Ajv({ allErrors: true }).compile(shape);
app.post("/wards", (req, res) => (talking(req.body) ? res.sendStatus(204) : res.status(400).json(talking.errors))); // want pii-in-error "Hong Kong"
app.post("/silent", (req, res) => (silent(req.body) ? res.sendStatus(204) : res.status(400).json(silent.errors)));

const payout = Joi.object({ bankAccountNo: Joi.string().min(8), ward: Joi.string() });
app.post("/payouts", (req, res) => {
  const { error } = payout.validate(req.body);
  if (error) return res.status(400).json({ errors: error.details }); // want pii-in-error "Bank account number"
  return res.sendStatus(204);
});
app.post("/payouts/quiet", (req, res) => {
  const { error } = payout.validate(req.body);
  if (error) return res.status(400).json({ errors: error.details.map(({ path, type }) => ({ path, type })) });
  return res.sendStatus(204);
});
export { app };
