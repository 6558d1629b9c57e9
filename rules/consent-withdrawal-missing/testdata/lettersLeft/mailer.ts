import nodemailer from "nodemailer";

const mail = nodemailer.createTransport({ host: "mail.internal" });

export const sendNewsletter = (to: string) =>
  mail.sendMail({ to, html: "<p>News</p>", headers: { "List-Unsubscribe": "<https://harbour.example/leave>" } });
