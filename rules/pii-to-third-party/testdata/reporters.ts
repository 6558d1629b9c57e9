// Who reported somebody is not for the ears of the person accused.
import nodemailer from "nodemailer";

interface IntegrityReport {
  id: string;
  reporterName: string;
  reporterEmail: string;
  accusedName: string;
  accusedEmail: string;
  text: string;
}
interface Mailer {
  send(to: string, subject: string, body: string): Promise<void>;
}
interface 举报 {
  举报人姓名: string;
  被举报人邮箱: string;
}
const smtp = nodemailer.createTransport({ host: "mail.example.com" });

export async function hear(report: IntegrityReport, mailer: Mailer) {
  await mailer.send(report.accusedEmail, "Your answer is wanted", `${report.reporterName} has written about you`); // want pii-to-third-party "tells the person accused who reported it"
}
export async function hearBySmtp(report: IntegrityReport) {
  await smtp.sendMail({ to: report.accusedEmail, subject: "A report", text: `From ${report.reporterEmail}` }); // want pii-to-third-party "smtp.sendMail tells the person accused"
}
export async function hearOnly(report: IntegrityReport, mailer: Mailer) {
  await mailer.send(report.accusedEmail, "Your answer is wanted", `Dear ${report.accusedName}, report ${report.id} is about you`);
}
export async function thank(report: IntegrityReport, mailer: Mailer) {
  await mailer.send(report.reporterEmail, "Thank you", `Dear ${report.reporterName}, we have your report`);
}
export async function tellOffice(report: IntegrityReport, mailer: Mailer) {
  await mailer.send("integrity@insurer.example", "New report", `${report.reporterName} wrote`);
}
export async function 通知(件: 举报, mailer: Mailer) {
  await mailer.send(件.被举报人邮箱, "通知", `${件.举报人姓名}的举报`); // want pii-to-third-party "who reported it"
}
