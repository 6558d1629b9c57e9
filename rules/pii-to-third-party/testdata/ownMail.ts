import nodemailer from "nodemailer";

interface Driver {
  id: string;
  email: string;
  fullName: string;
  passportNo: string;
}

const mailer = nodemailer.createTransport({ host: process.env.SMTP_HOST });

export async function remind(driver: Driver, broker: { email: string }) {
  await mailer.sendMail({ to: driver.email, subject: "Renewal", text: `Dear ${driver.fullName}` });
  await mailer.sendMail({ to: broker.email, subject: "Renewal", text: `About ${driver.fullName}` }); // want pii-to-third-party "Person name"
  await mailer.sendMail({ to: driver.email, subject: "Renewal", text: `Passport ${driver.passportNo}` }); // want pii-to-third-party "Passport number"
}

export async function toAll(claims: { driver: Driver; other: Driver }[]) {
  for (const { driver, other } of claims) {
    await mailer.sendMail({ to: driver.email, text: `Dear ${driver.fullName}` });
    await mailer.sendMail({ to: driver.email, text: `Dear ${driver.fullName}, ask ${other.fullName}` }); // want pii-to-third-party
  }
}
