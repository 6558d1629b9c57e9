const nano = require("nano");
const { CosmosClient } = require("@azure/cosmos");
const { getFirestore } = require("firebase-admin/firestore");
const { lock } = require("./vault");

const couch = nano(process.env.COUCH_URL);
const items = new CosmosClient(process.env.COSMOS).database("d").container("c").items;

exports.keep = async (nurse) => {
  await couch.use("nurses").insert({ _id: nurse.id, iban: nurse.iban }); // want pii-unencrypted-at-rest "IBAN"
  await couch.use("nurses").insert({ _id: nurse.id, iban: lock(nurse.iban) });
  await items.upsert({ id: nurse.id, passportNumber: nurse.passportNumber }); // want pii-unencrypted-at-rest "Passport number"
  await items.upsert({ id: nurse.id, shift: nurse.shift });
  await getFirestore().collection("nurses").doc(nurse.id).set({ iban: nurse.iban }); // want pii-unencrypted-at-rest "IBAN"
  await getFirestore().collection("nurses").doc(nurse.id).set({ email: nurse.email });
};
