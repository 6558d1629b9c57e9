import { PrismaClient } from "@prisma/client";
import { consents } from "../shared/consents";
import { audiences } from "../shared/audiences";
import { crm } from "../shared/crm";
import { sms } from "../shared/sms";

const prisma = new PrismaClient();

interface Farmer {
  id: string;
  fullName: string;
  mobile: string;
}

export async function harvestList(farmers: Farmer[]) {
  const agreed = await consents.filter(farmers.map((farmer) => farmer.id), "marketing:crm");
  for (const farmer of farmers) {
    if (agreed.includes(farmer.id)) await crm.addToCampaign(farmer.id, { name: farmer.fullName, mobile: farmer.mobile });
  }
}

export async function barnList(farmers: Farmer[]) {
  for (const farmer of farmers) await crm.addToCampaign(farmer.id, { name: farmer.fullName, mobile: farmer.mobile }); // want consent-not-checked
}

/** Looks at the register of consents for something else: which of its entries are old. */
export async function oldEntries(entries: { at: number }[], farmer: Farmer) {
  console.log(entries.length, (entry: { at: number }) => entry.at < Date.now());
  await audiences.addToAudience("fields", { name: farmer.fullName, mobile: farmer.mobile }); // want consent-not-checked
}

export async function autumn() {
  const rows = await prisma.farmer.findMany({ select: { mobile: true } });
  for (const { mobile } of rows) await sms.send(mobile, "Autumn offer: hail cover from 9 EUR"); // want consent-not-checked "sms.send"
}

export async function decisions() {
  const rows = await prisma.farmer.findMany({ select: { mobile: true } });
  for (const { mobile } of rows) await sms.send(mobile, "We have looked at our offer of settlement for your claim");
}

export async function ticket(farmer: Farmer) {
  await crm.addToCase(farmer.id, { name: farmer.fullName, mobile: farmer.mobile });
}
