import { PrismaClient } from "@prisma/client";
import sgMail from "@sendgrid/mail";
import twilio from "twilio";

const prisma = new PrismaClient();
const client = twilio("AC", "t");

interface Lead {
  mobile: string;
  consents: { sms: boolean };
}
const mayText = (lead: Lead) => lead.consents.sms === true;

export async function promote(lead: Lead) {
  if (!mayText(lead)) return;
  await client.messages.create({ to: lead.mobile, from: "x", body: "Promo: save on travel cover" });
}
export async function promoteAnyway(lead: Lead) {
  if (!mayText(lead)) console.warn("no consent");
  await client.messages.create({ to: lead.mobile, from: "x", body: "Promo: save on travel cover" }); // want consent-not-checked "sends marketing to Mobile phone number"
}
// Asked of nobody here: who hands it over may have asked.
export async function promoteQueued(lead: Lead) {
  await client.messages.create({ to: lead.mobile, from: "x", body: "Promo: save on travel cover" });
}
export async function claimState(lead: Lead) {
  if (!mayText(lead)) console.warn("no consent");
  await client.messages.create({ to: lead.mobile, from: "x", body: "Your claim was received" });
}

export async function crossSell() {
  const rows = await prisma.customer.findMany({ select: { email: true } });
  for (const row of rows) await sgMail.send({ to: row.email, from: "a@insurer.example", subject: "News", text: "Upgrade" }); // want consent-not-checked "sends marketing to E-mail address"
}
export async function special() {
  const rows = await prisma.customer.findMany({ select: { email: true } });
  for (const row of rows) await sgMail.send({ to: row.email, from: "a@insurer.example", subject: "Special offer", text: "x" }); // want consent-not-checked "sends marketing"
}
// An offer of a settlement is none.
export async function settle() {
  const rows = await prisma.customer.findMany({ select: { email: true } });
  for (const row of rows) await sgMail.send({ to: row.email, from: "a@insurer.example", subject: "Our offer", text: "x" });
}
