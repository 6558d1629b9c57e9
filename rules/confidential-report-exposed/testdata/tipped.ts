import { db } from "./db";
import { mailer, push, sms } from "./channels";
import { complianceMail } from "./compliance";

export async function fileReport(policyId: string, customerEmail: string, strReason: string) {
  const report = await db.suspicion.create({ data: { policyId, strReason } });
  await complianceMail.send("mlro@insurer.example", "STR", strReason);
  await mailer.send(customerEmail, "Your policy", `A suspicious transaction report was filed: ${strReason}`); // want confidential-report-exposed "tells the customer that he is suspected"
  return report.id;
}

export async function freeze(mobile: string) {
  await sms.send(mobile, "您的保单因涉嫌洗钱已被上报反洗钱中心"); // want confidential-report-exposed "sms.send.. in freeze"
}

export async function hold(customer: { deviceToken: string; id: string }) {
  await push.notify(customer.id, "Your payment was reported to the authorities"); // want confidential-report-exposed
}

// What is missing, and nothing of why.
export async function askForPapers(mobile: string) {
  await sms.send(mobile, "Please send a copy of your identity card within seven days");
  await sms.send(mobile, "请于七日内补交身份证明文件，以完成定期资料更新");
}

// Those who handle it.
export async function tellCompliance(customerId: string, strReason: string) {
  await mailer.send("compliance@insurer.example", "Suspicious transaction report", `${customerId}: ${strReason}`);
}

export async function tellOfficer(officerEmail: string, customerId: string, strReason: string) {
  await mailer.send(officerEmail, "Suspicious transaction report filed", `${customerId}: ${strReason}`);
}

// A room of the staff hears of a customer.
export async function tellRoom(notifier: { send(room: string, text: string): Promise<void> }, customerId: string) {
  await notifier.send("#payments", `Suspicious transaction report filed for ${customerId}`);
}

// He is asked whether it was he: nothing was reported.
export async function askWhetherItWasHim(mobile: string) {
  await sms.send(mobile, "Your payment was flagged as suspicious. Was it you?");
}

// A request about his data has the same letters.
export async function confirmAccessRequest(mobile: string, sarReason: string) {
  await sms.send(mobile, `Your SAR was filed: ${sarReason}`);
}

// A lesson for everybody.
export async function teach(customerEmail: string) {
  await mailer.send(customerEmail, "How we fight money laundering", "We ask for papers because the law wants us to");
}
