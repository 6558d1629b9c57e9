import nodemailer from "nodemailer";
import twilio from "twilio";

const mail = nodemailer.createTransport(process.env.SMTP_URL);
const texts = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);

/** A code is made to be delivered. */
export async function deliver(to: string, otp: string): Promise<void> {
  await mail.sendMail({ to, subject: "Your code", text: `Your code is ${otp}` });
  await texts.messages.create({ to, from: "+0", body: `Code ${otp}` });
}

export async function withMore(to: string, otp: string, passportNo: string): Promise<void> {
  await mail.sendMail({ to, subject: "Your code", text: `${otp} for passport ${passportNo}` }); // want pii-to-third-party "^Passport number sent"
}

/** What makes all codes to come is none. */
export async function enrol(to: string, totpSecret: string): Promise<void> {
  await mail.sendMail({ to, subject: "Your authenticator", text: totpSecret }); // want pii-to-third-party
}
