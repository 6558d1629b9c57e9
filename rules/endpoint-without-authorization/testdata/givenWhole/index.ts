// Documents of which nothing is seen where they are handed on whole: what other functions read of them leaves.
import { getFirestore } from "firebase-admin/firestore";
import { HttpsError, onCall } from "firebase-functions/v2/https";

const db = getFirestore();

export const mine = onCall(async (request) => {
  if (!request.auth) throw new HttpsError("unauthenticated", "sign in");
  const found = await db.collection("contracts").where("holderUid", "==", request.auth.uid).get();
  return found.docs.map((one) => ({ holderName: one.get("holderName"), diagnosis: one.get("diagnosis") }));
});

export const byNumber = onCall<{ number: string }>(async (request) => { // want endpoint-without-authorization "CALL /byNumber"
  const found = await db.collection("contracts").where("number", "==", request.data.number).limit(1).get();
  return found.docs[0]?.data() ?? null;
});

export const isKnown = onCall<{ number: string }>(async (request) => {
  const found = await db.collection("contracts").where("number", "==", request.data.number).limit(1).get();
  return { known: !found.empty };
});

export const offices = onCall<{ city: string }>(async (request) => {
  const found = await db.collection("offices").where("city", "==", request.data.city).get();
  return found.docs.map((one) => one.data());
});
