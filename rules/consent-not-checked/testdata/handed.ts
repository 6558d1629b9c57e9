// Persons that whoever calls hands over, and with them whether each agreed: here is where to ask.
import nodemailer from "nodemailer";

interface Hirer {
  id: string;
  email: string;
  phone: string;
  wishes: { newsletterConsent: boolean; partnerSharing: boolean };
}
interface Renter {
  email: string;
  phone: string;
  promoOptIn: boolean;
}
interface Plain {
  email: string;
  healthDataConsent: boolean;
}
interface Post {
  sendPromotionalEmail(to: string, template: string): Promise<void>;
  sendReceipt(to: string, no: string): Promise<void>;
}
interface Telephony {
  placeCall(number: string, script: string): Promise<void>;
}
const smtp = nodemailer.createTransport({ host: "mail.example.com" });

export async function crossSellRoadside(renter: Renter, post: Post) {
  await post.sendPromotionalEmail(renter.email, "roadside"); // want consent-not-checked "post.sendPromotionalEmail sends marketing to E-mail"
}
export async function crossSellGlass(renters: Renter[], post: Post) {
  for (const one of renters) {
    if (!one.promoOptIn) continue;
    await post.sendPromotionalEmail(one.email, "glass");
  }
}
export async function crossSellTyres(renters: Renter[], post: Post) {
  const open = renters.filter((one) => one.promoOptIn);
  await Promise.all(open.map((one) => post.sendPromotionalEmail(one.email, "tyres")));
}
export async function sendReceipts(renters: Renter[], post: Post) {
  for (const one of renters) await post.sendReceipt(one.email, "1");
}

/** What is sent says what it is. */
export async function notifyRenters(renters: Renter[]) {
  for (const { email } of renters) await smtp.sendMail({ to: email, subject: "A gift for you", text: "Enjoy 15% off your next hire" }); // want consent-not-checked "smtp.sendMail"
}
export async function notifyOfChange(renters: Renter[]) {
  for (const { email } of renters) await smtp.sendMail({ to: email, subject: "Our new address", text: "We have moved" });
}
export async function notifyOfRenewal(renters: Renter[], no: string) {
  for (const { email } of renters) await smtp.sendMail({ to: email, subject: `Renewal of ${no}`, text: "Our new cover begins in May" });
}

export async function telemarketing(renters: Renter[], telephony: Telephony) {
  for (const one of renters) await telephony.placeCall(one.phone, "telemarketing-2"); // want consent-not-checked "telephony.placeCall"
}
export async function callBack(renter: Renter, telephony: Telephony) {
  await telephony.placeCall(renter.phone, "claim-update");
}

/** Whoever hands over those who are meant has chosen them. */
export async function sendToRecipients(recipients: Renter[], post: Post) {
  for (const one of recipients) await post.sendPromotionalEmail(one.email, "spring");
}
export async function sendSpring(willing: Renter[], post: Post) {
  for (const one of willing) await post.sendPromotionalEmail(one.email, "spring");
}
export async function offerToConsented(renter: Renter, post: Post) {
  await post.sendPromotionalEmail(renter.email, "spring");
}
export async function workOff(job: { renters: Renter[] }, post: Post) {
  for (const one of job.renters) await post.sendPromotionalEmail(one.email, "spring");
}

/** What they agreed to is another matter: nothing here could be asked. */
export async function sendWinter(people: Plain[], post: Post) {
  for (const one of people) await post.sendPromotionalEmail(one.email, "winter");
}

/** Taken as a value, or called on what is not seen: whoever does that may ask. */
export async function sendOnOrder(renter: Renter, post: Post) {
  await post.sendPromotionalEmail(renter.email, "order");
}
export const orders = { autumn: sendOnOrder };

interface Promotes {
  sendSummer(renter: Renter): Promise<void>;
}
export class MailPromotes implements Promotes {
  constructor(private readonly post: Post) {}
  async sendSummer(renter: Renter) {
    await this.post.sendPromotionalEmail(renter.email, "summer");
  }
}
export async function summerFor(renters: Renter[], promotes: Promotes) {
  for (const one of renters) if (one.promoOptIn) await promotes.sendSummer(one);
}

/** A helper, and those who call it. */
async function sendAutumn(renter: Renter, post: Post) {
  await post.sendPromotionalEmail(renter.email, "autumn");
}
export async function autumnFor(renters: Renter[], post: Post) {
  for (const one of renters) if (one.promoOptIn) await sendAutumn(one, post);
}

/** Nested answers. */
export async function newsletterFor(hirers: Hirer[]) {
  for (const one of hirers) await smtp.sendMail({ to: one.email, subject: "News" }); // want consent-not-checked "smtp.sendMail"
}
export async function newsletterAsWished(hirers: Hirer[]) {
  for (const one of hirers) if (one.wishes.newsletterConsent) await smtp.sendMail({ to: one.email, subject: "News" });
}

/** A consent that is asked for is no advertisement. */
interface Asking {
  sendMarketingConsentForm(to: string): Promise<void>;
}
export async function askRenters(renters: Renter[], asking: Asking) {
  for (const one of renters) await asking.sendMarketingConsentForm(one.email);
}

/** He asks for it himself, and what is counted is no message. */
interface Hub {
  sendNewsletterSubscription(email: string): Promise<void>;
  sendCampaignEvent(event: { email: string }): Promise<void>;
}
export async function join(form: { get(name: string): string }, hub: Hub) {
  const email = form.get("email");
  await hub.sendNewsletterSubscription(email);
}
export async function opened(renters: { all(): Promise<Renter[]> }, hub: Hub) {
  for (const { email } of await renters.all()) await hub.sendCampaignEvent({ email });
}
