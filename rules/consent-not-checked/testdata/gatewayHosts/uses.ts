import { PrismaClient } from "@prisma/client";
import { hasConsent, sendMail } from "./mail";

const prisma = new PrismaClient();

interface Customer { id: string; fullName: string; email: string; mobile: string; birthDate: string }

// Whoever is mailed about his own affairs is sent no advertisement, whatever the service is called.
export async function welcome(customer: Customer) {
  await sendMail(customer.email, "welcome");
}
export async function reset(customer: Customer, token: string) {
  await sendMail(customer.email, `reset/${token}`);
}
export async function changed(customer: Customer) {
  await sendMail(customer.email, "iban-changed");
}
export async function news(customer: Customer) {
  if (await hasConsent(customer.id, "newsletter")) await sendMail(customer.email, "newsletter");
}
export async function offers() {
  const customers = await prisma.customer.findMany({ select: { email: true } });
  for (const { email } of customers) await sendMail(email, "newsletter"); // want consent-not-checked
}
// More than a message needs.
export async function pushList(customers: Customer[]) {
  for (const { fullName, email, birthDate } of customers)
    await fetch("https://mail.partner.example/v1/lists", { method: "POST", body: JSON.stringify({ fullName, email, birthDate }) }); // want consent-not-checked
}
