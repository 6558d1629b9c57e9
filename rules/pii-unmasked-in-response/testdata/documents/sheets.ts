// Tables and letters: what one cell or line masks, another has in full.
import ExcelJS from "exceljs";
import PDFDocument from "pdfkit";
import type { Payment } from "./unseen";

const veil = (text: string) => text.replace(/\d(?=\d{4})/g, "x");
const padded = (text: string) => text.slice(-4).padStart(text.length, "#");

export async function paid(payments: Payment[], all: boolean) {
  const sheet = new ExcelJS.Workbook().addWorksheet("Paid");
  for (const payment of payments)
    sheet.addRow({ account: veil(payment.bankAccountNo), hkid: payment.hkid }); // want pii-unmasked-in-response "Hong Kong"
  for (const payment of payments) sheet.addRow({ account: padded(payment.bankAccountNo), hkid: padded(payment.hkid) });
  for (const payment of payments) sheet.addRow({ account: veil(payment.bankAccountNo), sum: payment.sum });
  // Nothing masked beside it: a table for those who pay.
  if (all) for (const payment of payments) sheet.addRow({ account: payment.bankAccountNo, hkid: payment.hkid });
}

export function letter(payment: Payment) {
  const document = new PDFDocument();
  const lines = [
    `Payment ${payment.id}`,
    `To the account ending in ${payment.bankAccountNo.slice(-4)}`,
    `HKID ${payment.hkid}`,
  ];
  lines.forEach((line) => document.text(line)); // want pii-unmasked-in-response "Hong Kong"
  return document;
}
