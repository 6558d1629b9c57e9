// What code that is not there is asked for: columns in a list beside the key, persons by what they are looked up by.
import { Router } from "express";
import { signedIn } from "./session";
import { boats, owners, trips, skippers, yanglao } from "../shared/stores";

export const router = Router();
router.get("/rides/:driverId", async (req, res) => { // want endpoint-without-authorization "location"
  res.json(await trips.journeysOf(req.params.driverId, { latitude: true, longitude: true, startedAt: true }, 50));
});
router.get("/skippers/:skipperNo", async (req, res) => { // want endpoint-without-authorization "name"
  res.json(await skippers.card(req.params.skipperNo, ["fullName", "passportNo"]));
});
router.get("/owners/by-phone/:phone", async (req, res) => { // want endpoint-without-authorization "Person name"
  const found = await owners.reach(req.params.phone);
  res.json({ name: found.fullName, city: found.city });
});
router.get("/boats/:boatNo/insured", async (req, res) => { // want endpoint-without-authorization "Person name"
  const { fullName } = await boats.insuredPersonAudited(req.params.boatNo);
  res.json({ fullName });
});
router.get("/yanglao/:baoDanHao", async (req, res) => { // want endpoint-without-authorization "Person name"
  const { xingMing, chuShengRiQi } = await yanglao.chaXun(req.params.baoDanHao);
  res.json({ xingMing, chuShengRiQi });
});
router.get("/yanglao/:baoDanHao/card", async (req, res) => { // want endpoint-without-authorization "Person name"
  const { xingMing, shouJiHao } = await yanglao.chaXun(req.params.baoDanHao);
  res.json({ xingMing, shouJiHao: shouJiHao.slice(-4) });
});

// Nothing of a person is asked for, the name of a thing is, something is done with a list, or it is closed.
router.get("/plain/rides/:driverId", async (req, res) => {
  res.json(await trips.journeysOf(req.params.driverId, { distance: true, startedAt: true }, 50));
});
router.get("/plain/boats/:boatNo", async (req, res) => {
  const { name, length } = await boats.card(req.params.boatNo);
  res.json({ name, length });
});
router.post("/plain/boats/:boatNo", async (req, res) => {
  res.json(await boats.validate(req.params.boatNo, ["fullName", "passportNo"]));
});
router.get("/plain/fields/:boatNo", async (req, res) => {
  const missing = await boats.missing(req.params.boatNo, { required: ["fullName", "passportNo"] });
  res.json({ missing });
});
router.get("/closed/:skipperNo", signedIn, async (req, res) => {
  res.json(await skippers.card(req.params.skipperNo, ["fullName", "passportNo"]));
});
