import twilio from "twilio";

const client = twilio();

export async function sendPromoSms(to: string) {
  await client.messages.create({ to, body: "【港湾保险】车险限时八折,回复TD退订" });
}
