// What a document gives by the names of its fields, and as a whole.
import { getFirestore } from "firebase-admin/firestore";
import { HttpsError, onCall } from "firebase-functions/v2/https";

const db = getFirestore();

export const passport = onCall(async (request) => { // want endpoint-without-authorization "Passport"
  const found = await db.doc(`lodgers/${request.data.id}`).get();
  return { passport: found.get("passportNo") };
});

export const visa = onCall(async (request) => { // want endpoint-without-authorization "Passport"
  const found = await db.collection("lodgers").doc(request.data.id).get();
  return { passport: found.data().passportNo };
});

export const room = onCall(async (request) => {
  const found = await db.doc(`rooms/${request.data.id}`).get();
  return { floor: found.get("floor") };
});

export const own = onCall(async ({ auth }) => {
  if (!auth) throw new HttpsError("unauthenticated", "LOGIN");
  const found = await db.doc(`lodgers/${auth.uid}`).get();
  return { passport: found.get("passportNo") };
});

export const echo = onCall(async (request) => {
  const given = new Map(Object.entries(request.data));
  return { passport: given.get("passportNo") };
});
