// Functions that answer requests: the host lets everybody call them unless it is told otherwise.
import { onRequest } from "firebase-functions/v2/https";
import { http } from "@google-cloud/functions-framework";
import { getFirestore } from "firebase-admin/firestore";
import { verifyIdToken } from "./tokens";

export const cards = onRequest(async (_req, res) => { // want endpoint-without-authorization "HTTP /cards"
  const snap = await getFirestore().collection("cards").select("labResult").limit(10).get();
  res.json(snap.docs.map((d) => ({ id: d.id, labResult: d.get("labResult") })));
});
http("recentCards", async (_req, res) => { // want endpoint-without-authorization "hands out"
  const snap = await getFirestore().collection("cards").select("labResult").limit(10).get();
  res.json(snap.docs.map((d) => ({ id: d.id, labResult: d.get("labResult") })));
});

export const inside = onRequest({ invoker: "private" }, async (_req, res) => {
  const snap = await getFirestore().collection("cards").select("labResult").limit(10).get();
  res.json(snap.docs.map((d) => ({ labResult: d.get("labResult") })));
});
export const checked = onRequest(async (req, res) => {
  const caller = await verifyIdToken(req.get("authorization"));
  if (!caller) return void res.sendStatus(401);
  const snap = await getFirestore().collection("cards").where("owner", "==", caller.uid).get();
  res.json(snap.docs.map((d) => ({ labResult: d.get("labResult") })));
});
export const titles = onRequest(async (_req, res) => {
  const snap = await getFirestore().collection("plans").select("title").get();
  res.json(snap.docs.map((d) => ({ title: d.get("title") })));
});
