// Functions that whoever is signed in calls with the id of a document: the rules of the database do not hold for them.
import { getFirestore } from "firebase-admin/firestore";
import { type CallableRequest, HttpsError, onCall } from "firebase-functions/v2/https";

const db = getFirestore();

function uid(request: CallableRequest): string {
  if (!request.auth) throw new HttpsError("unauthenticated", "sign in");
  return request.auth.uid;
}

export const report = onCall<{ reportId: string }>(async (request) => {
  uid(request);
  const found = await db.doc(`reports/${request.data.reportId}`).get(); // want object-access-unchecked "any reports by the id"
  return { diagnosis: found.get("diagnosis"), doctor: found.get("doctor") };
});

export const ownReport = onCall<{ reportId: string }>(async (request) => {
  const me = uid(request);
  const found = await db.collection("reports").doc(request.data.reportId).get();
  if (found.get("patientUid") !== me) throw new HttpsError("permission-denied", "not yours");
  return { diagnosis: found.get("diagnosis") };
});

export const images = onCall<{ reportId: string }>(async (request) => {
  uid(request);
  const found = await db.collection("reports").doc(request.data.reportId).collection("images").get(); // want object-access-unchecked "any reports/images by the reportId"
  return found.docs.map((image) => ({ patientName: image.get("patientName"), path: image.get("path") }));
});

export const mine = onCall(async (request) => {
  const found = await db.collection("reports").where("patientUid", "==", uid(request)).get();
  return found.docs.map((one) => ({ diagnosis: one.get("diagnosis") }));
});

export const clinic = onCall<{ clinicId: string }>(async (request) => {
  uid(request);
  const found = await db.collection("clinics").doc(request.data.clinicId).get();
  return { name: found.get("clinicName"), opens: found.get("opens") };
});

export const marked = onCall<{ reportId: string }>(async (request) => {
  uid(request);
  const found = await db.collection("reports").doc(request.data.reportId).get();
  return { exists: found.exists };
});
