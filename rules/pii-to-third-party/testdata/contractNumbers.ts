import { MessageClient } from "cloudmailin";
import nodemailer from "nodemailer";
import twilio from "twilio";

const texts = twilio(process.env.TEXT_SID, process.env.TEXT_TOKEN);
const mailer = nodemailer.createTransport({ host: process.env.SMTP_HOST });
export const inbound = new MessageClient({ username: "desk" });

// Which contract it is about is what such messages are for.
export async function tellDesk(desk: string, policy: { policyNumber: string; holderName: string; diagnosis: string }) {
  await texts.messages.create({ to: desk, from: "DESK", body: `Policy ${policy.policyNumber} lapsed` });
  await mailer.sendMail({ to: desk, subject: `Policy ${policy.policyNumber}`, text: "It lapsed" });
  await texts.messages.create({ to: desk, body: `${policy.policyNumber}: ${policy.holderName}` }); // want pii-to-third-party "Person name"
  await mailer.sendMail({ to: desk, text: `${policy.policyNumber}: ${policy.diagnosis}` }); // want pii-to-third-party "Diagnosis"
}
