import twilio from "twilio";

const client = twilio();

export async function sendPromoSms(to: string) {
  await client.messages.create({ to, body: "Harbour Mutual: 20% off travel cover this week" }); // want consent-withdrawal-missing "sendPromoSms sends advertising by create"
}
export async function sendYingXiaoDuanXin(to: string, name: string) {
  await client.messages.create({ to, body: `【港湾保险】${name}您好,车险限时八折` }); // want consent-withdrawal-missing "sendYingXiaoDuanXin"
}
export async function sendClaimSms(to: string) {
  await client.messages.create({ to, body: "Your claim has been settled" });
}
export async function sendCampaignText(to: string, body: string) {
  await client.messages.create({ to, body });
}
export async function sendPromoCode(to: string) {
  await client.messages.create({ to, body: "Your code is in the app" });
}
export async function sendPromotionWith(to: string, footer: string) {
  await client.messages.create({ to, body: `20% off this week ${footer}` });
}
