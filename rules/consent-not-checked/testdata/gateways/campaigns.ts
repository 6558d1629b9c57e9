import { PrismaClient } from "@prisma/client";
import { promote, sendText } from "./texts";

const prisma = new PrismaClient();

async function assertConsent(id: string) {
  const member = await prisma.member.findUniqueOrThrow({ where: { id } });
  if (!member.marketingConsent) throw new Error("NO_CONSENT");
}

export async function springCampaign() {
  const members = await prisma.member.findMany({ where: { lapsed: false } });
  for (const member of members) await sendText(member.mobile, "spring"); // want consent-not-checked "sendText sends marketing"
}
export async function autumnCampaign() {
  const members = await prisma.member.findMany({ where: { marketingConsent: true } });
  for (const member of members) await sendText(member.mobile, "autumn");
}
export async function remindOfPremium(id: string) {
  const member = await prisma.member.findUniqueOrThrow({ where: { id } });
  await sendText(member.mobile, "Your premium is due");
}

export async function winterCampaign(id: string) {
  const member = await prisma.member.findUniqueOrThrow({ where: { id } });
  assertConsent(id).catch((error) => console.warn(error.message));
  await sendText(member.mobile, "winter"); // want consent-not-checked "whatever the consent check before it answers"
}
export async function summerCampaign(id: string) {
  const member = await prisma.member.findUniqueOrThrow({ where: { id } });
  assertConsent(id);
  await sendText(member.mobile, "summer"); // want consent-not-checked "whatever the consent check before it answers"
}
export async function harvestCampaign(id: string) {
  const member = await prisma.member.findUniqueOrThrow({ where: { id } });
  await assertConsent(id).catch((error) => {
    throw new Error(`harvest: ${error.message}`);
  });
  await sendText(member.mobile, "harvest");
}
export async function easterCampaign(id: string) {
  const member = await prisma.member.findUniqueOrThrow({ where: { id } });
  await Promise.all([assertConsent(id)]);
  await sendText(member.mobile, "easter");
}

export async function matchAudience(id: string) {
  const member = await prisma.member.findUniqueOrThrow({ where: { id } });
  await promote(member.mobile, "audience"); // want consent-not-checked "receives"
}
export async function matchAgreed(id: string) {
  await assertConsent(id);
  const member = await prisma.member.findUniqueOrThrow({ where: { id } });
  await promote(member.mobile, "audience");
}

// A gateway of one's own sends to persons what a provider would.
export async function loyaltyPromotion() {
  const members = await prisma.member.findMany({ where: { lapsed: false } });
  for (const { mobile } of members)
    await fetch("http://sms-gateway.internal/promotions", { method: "POST", body: JSON.stringify({ mobile }) }); // want consent-not-checked "fetch"
}
export async function loyaltyNotice() {
  const members = await prisma.member.findMany({ where: { lapsed: false } });
  for (const { mobile } of members)
    await fetch("http://sms-gateway.internal/notices", { method: "POST", body: JSON.stringify({ mobile }) });
}
export async function countPromotion() {
  const members = await prisma.member.findMany({ where: { lapsed: false } });
  for (const { mobile } of members)
    await fetch("http://scores.internal/promotions", { method: "POST", body: JSON.stringify({ mobile }) });
}
