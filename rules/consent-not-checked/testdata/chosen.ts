import crm from "@mailchimp/mailchimp_marketing";
import { messagingApi } from "@line/bot-sdk";
import { store } from "./store";

const chat = new messagingApi.MessagingApiClient({ channelAccessToken: process.env.CHAT_TOKEN ?? "" });
const LIST = "summer";

/** Of two tests a value is the last one only. */
export async function addAgreed() {
  const people = await store.member.findMany({ select: { email: true, optInAt: true, optOutAt: true } });
  const agreed = people.filter((p) => p.optInAt && !p.optOutAt);
  for (const one of agreed) await crm.lists.addListMember(LIST, { email_address: one.email });
}

export function addAgreedWithin() {
  return store.member.findMany({ select: { email: true, optInAt: true } }).then(function (people) {
    return people
      .filter(function (p) {
        if (!p.optInAt) return false;
        return p.email !== "";
      })
      .map(function (one) {
        return crm.lists.addListMember(LIST, { email_address: one.email });
      });
  });
}

export async function addActive() {
  const people = await store.member.findMany({ select: { email: true, left: true } });
  const active = people.filter((p) => p.email && !p.left);
  for (const one of active) await crm.lists.addListMember(LIST, { email_address: one.email }); // want consent-not-checked "addListMember"
}

/** A chat is with persons where it is addressed to one. */
export async function pushPromotion() {
  const people = await store.member.findMany({ select: { lineUserId: true } });
  for (const one of people) {
    await chat.pushMessage({ to: one.lineUserId, messages: [{ type: "text", text: "promotion" }] }); // want consent-not-checked "pushMessage"
  }
}

export async function pushPromotionToAgreed() {
  const people = await store.member.findMany({ where: { marketingConsent: true }, select: { lineUserId: true } });
  for (const one of people) await chat.pushMessage({ to: one.lineUserId, messages: [{ type: "text", text: "promotion" }] });
}

export async function pushReceipt() {
  const people = await store.member.findMany({ select: { lineUserId: true } });
  for (const one of people) await chat.pushMessage({ to: one.lineUserId, messages: [{ type: "text", text: "receipt" }] });
}

/** The group of those who run the campaign. */
export async function tellTeam(sent: number) {
  await chat.pushMessage({ to: process.env.TEAM_ROOM ?? "", messages: [{ type: "text", text: `promotion: ${sent}` }] });
}
