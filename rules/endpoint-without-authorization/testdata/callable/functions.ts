import { getFirestore } from "firebase-admin/firestore";
import { HttpsError, onCall } from "firebase-functions/v2/https";
import * as functions from "firebase-functions/v1";

interface Holder {
  fullName: string;
  passportNo: string;
}
const db = getFirestore();
const load = async (id: string): Promise<Holder> => (await db.collection("holders").doc(id).get()).data() as Holder;

export const holder = onCall(async (request) => load(request.data.id)); // want endpoint-without-authorization "CALL /holder hands out"

export const holderChecked = onCall(async (request) => {
  if (!request.auth) throw new HttpsError("unauthenticated", "sign in");
  return load(request.data.id);
});
// Fails where nobody is signed in.
export const own = onCall(async (request) => load(request.auth.uid));
export const withOptions = onCall({ region: "asia-east1" }, async (request) => load(request.data.id)); // want endpoint-without-authorization "CALL /withOptions"

export const older = functions.https.onCall(async (data, context) => {
  if (!context.auth) throw new functions.https.HttpsError("unauthenticated", "sign in");
  return load(data.id);
});
export const olderOpen = functions.https.onCall(async (data) => load(data.id)); // want endpoint-without-authorization "CALL /olderOpen"

export const state = onCall(async () => ({ open: true }));
