import express from "express";

const router = express.Router();

router.get("/patients/:patientId/visits", (req, res) => res.json({ of: visitsOf(req.params.patientId) }));
router.get("/patients/:mrn/stays", (req, res) => res.json({ of: staysOf(req.params.mrn) })); // want pii-in-url "Medical record number"
