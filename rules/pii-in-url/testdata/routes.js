import express from "express";
import { byEmail, byId, byPassport } from "./handlersElsewhere";

const router = express.Router();

router.get("/members/by-passport/:passportNo", byPassport); // want pii-in-url "Passport"
router.get("/members/:memberId", byId);
router.get("/search/:email/claims", byEmail); // want pii-in-url "E-mail"
router.post("/search", byEmail);
router.get("/mobiles/:mobile", (req, res) => {
  res.json({ known: isKnown(req.params.mobile) }); // want pii-in-url "Mobile"
});
