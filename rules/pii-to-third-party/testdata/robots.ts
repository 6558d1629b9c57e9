import { messagingApi } from "@line/bot-sdk";
import axios from "axios";

const HOOK = process.env.GROUP_HOOK!;
const line = new messagingApi.MessagingApiClient({ channelAccessToken: process.env.LINE_TOKEN! });

interface Holder {
  holderRef: string;
  fullName: string;
  mobilePhone: string;
  passportNumber: string;
}

export async function told(h: Holder) {
  const content = `new: ${h.fullName}, ${h.mobilePhone}`;
  await axios.post(HOOK, { msgtype: "text", text: { content } }); // want pii-to-third-party "a group chat bot"
  await fetch(process.env.ROBOT_URL!, {
    method: "POST",
    body: JSON.stringify({ msg_type: "post", content: { text: h.passportNumber } }), // want pii-to-third-party "a group chat bot"
  });
  await line.pushMessage({ to: process.env.LINE_GROUP!, messages: [{ type: "text", text: h.fullName }] }); // want pii-to-third-party "the chat service"
}

export async function counted(h: Holder, waiting: number) {
  await axios.post(HOOK, { msgtype: "text", text: { content: `${waiting} wait` } });
  await axios.post(HOOK, { msgtype: "text", text: { content: `case ${h.holderRef}` } });
  await line.pushMessage({ to: process.env.LINE_GROUP!, messages: [{ type: "text", text: `${waiting} wait` }] });
}

export async function own(h: Holder) {
  // Whoever is behind a setting, if the message has no form that tells.
  await axios.post(process.env.CORE_URL!, { kind: "text", text: { content: h.fullName } });
  await axios.post("/api/messages", { msgtype: "text", text: { content: h.fullName } });
}
