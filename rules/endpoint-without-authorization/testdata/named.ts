import express from "express";
import { initTRPC } from "@trpc/server";
import { desk } from "@harbour/desk";

const app = express();
// A member that is asked for one of them is named for what it gives.
app.get("/a/:id", async (req, res) => res.json({ text: await desk.diagnosis(req.params.id) })); // want endpoint-without-authorization "Diagnosis"
app.get("/b/:id", async (req, res) => res.json(await desk.bankCardOf(req.params.id))); // want endpoint-without-authorization "Bank"
app.get("/c/:id", async (req, res) => res.json(await desk.passportNoForClaim(req.params.id))); // want endpoint-without-authorization "Passport"
// Something is done with it, or told of it.
app.get("/d/:id", async (req, res) => res.json(await desk.verifyPassportNo(req.params.id)));
app.get("/e/:id", async (req, res) => res.json(await desk.passportNoExists(req.params.id)));
app.get("/f/:id", async (req, res) => res.json(await desk.diagnosisSchema(req.params.id)));
app.post("/g", async (req, res) => res.json(await desk.diagnosis(req.body)));
app.get("/h/:id", async (req, res) => res.json(await desk.maskedBankCard(req.params.id)));

const t = initTRPC.create();
export const router = t.router({
  // The health of somebody is no probe.
  healthHistory: t.procedure.query(async ({ input }) => desk.medicalHistory(input.personId)), // want endpoint-without-authorization "router.healthHistory"
  health: t.procedure.query(() => "ok"),
});
