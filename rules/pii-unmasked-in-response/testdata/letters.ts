import nodemailer from "nodemailer";
import PDFDocument from "pdfkit";

const post = nodemailer.createTransport({ host: process.env.SMTP_HOST });
const ending = (text: string) => "*".repeat(text.length - 4) + text.slice(-4);

interface Payment {
  to: string;
  ref: string;
  bankCardNo: string;
}

export async function mailed(p: Payment) {
  await post.sendMail({ to: p.to, subject: p.ref, text: `Paid to card ${ending(p.bankCardNo)}` });
}

export function printed(p: Payment) {
  const page = new PDFDocument();
  page.text(`Payment ${p.ref}`);
  page.text(`Card ${p.bankCardNo}`); // want pii-unmasked-in-response "other numbers in this file are cut"
  page.end();
}
