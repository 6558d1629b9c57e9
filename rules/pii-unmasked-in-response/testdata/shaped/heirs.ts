// What a schema makes of its documents when they are sent, and the rows that pass by it.
import express from "express";
import { model, Schema } from "mongoose";
import { record } from "./trail";

const heirSchema = new Schema(
  { name: String, passportNumber: String, iban: String },
  {
    toJSON: {
      transform: (_doc, ret) => {
        ret.passportNumber = `****${String(ret.passportNumber).slice(-3)}`;
        delete ret.iban;
        return ret;
      },
    },
  },
);
const Heir = model("Heir", heirSchema);
export const app = express();

app.get("/heirs/:id", async (req, res) => {
  const heir = await Heir.findById(req.params.id);
  await record(req, "heir.read");
  res.json(heir);
});

app.get("/heirs/:id/fast", async (req, res) => { // want pii-unmasked-in-response "hands out IBAN and Passport number in full"
  const heir = await Heir.findById(req.params.id).lean();
  await record(req, "heir.read");
  res.json(heir);
});
