import nodemailer from "nodemailer";

interface Holder {
  id: string;
  fullName: string;
  email: string;
  mobile: string;
  smsOptIn: boolean;
}
interface Holders {
  all(): Promise<Holder[]>;
  find(by: { where: { smsOptIn: boolean } }): Promise<Holder[]>;
}
interface Texter {
  send(to: string, text: string): Promise<void>;
}
const post = nodemailer.createTransport({ host: "mail.example.com" });

export async function springCampaign(holders: Holders, sms: Texter) {
  for (const holder of await holders.all()) if (holder.smsOptIn) await sms.send(holder.mobile, "spring"); // want consent-not-checked "sms.send sends marketing to Mobile phone number"
}

export async function mailNewsletter(holders: Holders) {
  const list = await holders.all();
  await Promise.all(list.map((one) => post.sendMail({ to: one.email, subject: "News", html: "<p>News</p>" }))); // want consent-not-checked "post.sendMail sends marketing to E-mail"
}

/** The template tells what it is. */
export async function tellAll(holders: Holders, mailer: { send(to: string, template: string): Promise<void> }) {
  for (const holder of await holders.all()) await mailer.send(holder.email, "promotion-autumn"); // want consent-not-checked
}

export async function springCampaignForThoseWhoAgreed(holders: Holders, sms: Texter) {
  for (const holder of await holders.find({ where: { smsOptIn: true } })) await sms.send(holder.mobile, "spring");
}

export async function autumnCampaign(holders: Holders, sms: Texter) {
  for (const holder of await holders.all()) {
    if (!holder.smsOptIn) continue;
    await sms.send(holder.mobile, "autumn");
  }
}

export async function premiumDue(holder: Holder, sms: Texter) {
  await sms.send(holder.mobile, "due");
}

export async function confirmNewsletter(holder: Holder) {
  await post.sendMail({ to: holder.email, subject: "Please confirm" });
}

export async function campaignFinished(sms: Texter, office: string) {
  await sms.send(office, "done");
}

/** Called by a queue: who is among them was decided elsewhere. */
export async function workOffCampaign(job: { people: Holder[] }, sms: Texter) {
  for (const holder of job.people) await sms.send(holder.mobile, "spring");
}

export async function workOffPromotion(job: { people: Holder[] }, sms: Texter) {
  const sendPromotion = (holder: Holder) => sms.send(holder.mobile, "spring");
  for (const holder of job.people.filter((one) => one.mobile !== "")) await sendPromotion(holder);
}

const promote = (holder: Holder, sms: Texter) => sms.send(holder.mobile, "promotion-winter"); // want consent-not-checked
export async function promoteAll(holders: Holders, sms: Texter) {
  for (const holder of await holders.all()) await promote(holder, sms);
}
