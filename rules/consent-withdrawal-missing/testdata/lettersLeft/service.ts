import sgMail from "@sendgrid/mail";

export const sendNewsletter = (to: string) =>
  sgMail.send({ to, from: "news@harbour.example", subject: "News", html: "<p>News</p>", asm: { groupId: 12 } });
