interface Outcome {
  claimNo: string;
  mobile: string;
  email: string;
  device: string;
  diagnosis: string;
  medicalHistory: string;
  doctor: { phone: string };
  visitDate: string;
  underwritingDecision: string;
}
interface PushClient {
  notify(device: string, text: string): Promise<void>;
}
declare const push: PushClient;
declare const pushGateway: { sendToDevice(device: string, message: { title: string; body: string }): Promise<void> };
declare const sms: { send(to: string, text: string): Promise<void> };
declare const mailer: { send(to: string, text: string): Promise<void> };
declare const tuisong: { fasong(device: string, text: string): Promise<void> };
declare const stack: { push(text: string): void };

export class Outcomes {
  constructor(private readonly alerts: PushClient) {}

  async assessed(o: Outcome) {
    await this.alerts.notify(o.device, `Claim ${o.claimNo} is settled`);
  }
}

export async function settled(o: Outcome) {
  await push.notify(o.device, `Your claim for ${o.diagnosis} is settled`); // want pii-unmasked-in-response "Diagnosis .* written into a message \(push\.notify\)"
  await pushGateway.sendToDevice(o.device, { title: "Claim", body: o.diagnosis }); // want pii-unmasked-in-response "telephones show"
  await sms.send(o.mobile, `Excluded: ${o.medicalHistory}`); // want pii-unmasked-in-response "written into a message \(sms\.send\)"
  await tuisong.fasong(o.device, `诊断 ${o.diagnosis}`); // want pii-unmasked-in-response "tuisong.fasong"
}

export async function harmless(o: Outcome) {
  await push.notify(o.device, `Claim ${o.claimNo} is settled: sign in to read it`);
  await sms.send(o.mobile, `Your appointment is on ${o.visitDate}`);
  await sms.send(o.mobile, `Decision: ${o.underwritingDecision}`);
  await mailer.send(o.email, "There is news about your claim");
  if (o.diagnosis) await push.notify(o.device, "There is news about your claim");
  stack.push(o.diagnosis);
}
