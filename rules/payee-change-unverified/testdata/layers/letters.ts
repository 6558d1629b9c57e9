import nodemailer from "nodemailer";

const transport = nodemailer.createTransport({ host: "mail.example.com" });

export async function tellOldAddress(id: string) {
  await transport.sendMail({ to: id, subject: "Your address was changed" });
}
