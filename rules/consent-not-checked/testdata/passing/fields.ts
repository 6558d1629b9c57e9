import { Router } from "express";
import { loyalty } from "../shared/loyalty";
import { consentAsserted, consentNote, consentOrStop } from "./middleware";

export const fields = Router();

fields.post("/hail-visits", consentNote("offers:field"), async (req, res) => {
  await loyalty.trackLocationForMarketing(req.body.farmerId, req.body.gpsLatitude, req.body.gpsLongitude); // want consent-not-checked
  res.sendStatus(204);
});

fields.post("/frost-visits", consentOrStop("offers:field"), async (req, res) => {
  await loyalty.trackLocationForMarketing(req.body.farmerId, req.body.gpsLatitude, req.body.gpsLongitude);
  res.sendStatus(204);
});

fields.post("/storm-visits", consentAsserted("offers:field"), async (req, res) => {
  await loyalty.trackLocationForMarketing(req.body.farmerId, req.body.gpsLatitude, req.body.gpsLongitude);
  res.sendStatus(204);
});

fields.post("/harvest-visits", async (req, res) => {
  await loyalty.sendAssessor(req.body.farmerId, req.body.gpsLatitude, req.body.gpsLongitude);
  res.sendStatus(204);
});
