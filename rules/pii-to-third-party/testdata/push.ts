import { Expo } from "expo-server-sdk";
import { getMessaging } from "firebase-admin/messaging";
import OneSignal from "onesignal-node";

interface Insured {
  deviceToken: string;
  fullName: string;
  diagnosis: string;
}
const expo = new Expo();
const one = new OneSignal.Client(process.env.ONE_APP!, process.env.ONE_KEY!);

// Whom it goes to is the device's own address; what it says passes through the service.
export async function told(insured: Insured) {
  await getMessaging().send({ token: insured.deviceToken, notification: { title: "Your claim has news" } });
  await getMessaging().send({ token: insured.deviceToken, notification: { body: `Dear ${insured.fullName}` } }); // want pii-to-third-party "Person name"
  await getMessaging().sendEach([{ token: insured.deviceToken, data: { about: insured.diagnosis } }]); // want pii-to-third-party "Diagnosis"
  await expo.sendPushNotificationsAsync([{ to: insured.deviceToken, body: "Your claim has news" }]);
  await expo.sendPushNotificationsAsync([{ to: insured.deviceToken, body: insured.diagnosis }]); // want pii-to-third-party "Diagnosis"
  await one.createNotification({ contents: { en: "Paid" }, include_player_ids: [insured.deviceToken] });
  await one.createNotification({ contents: { en: insured.diagnosis }, include_player_ids: [insured.deviceToken] }); // want pii-to-third-party "Diagnosis"
}
