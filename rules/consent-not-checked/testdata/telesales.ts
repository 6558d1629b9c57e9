// Calls that sell something.
interface Prospect {
  id: string;
  phone: string;
  marketingConsent: boolean;
}
interface DoNotCall {
  has(phone: string): Promise<boolean>;
}
interface CallQueue {
  enqueue(phone: string, topic: string): Promise<void>;
}
interface Dialer {
  enqueue(job: { phone: string; script: string }): Promise<void>;
}

export async function queueCrossSell(dialer: Dialer, list: Prospect[]) {
  for (const one of list) await dialer.enqueue({ phone: one.phone, script: "cross-sell-annuity" }); // want consent-not-checked "dialer.enqueue sends marketing"
}

export async function queueCrossSellAgreed(dialer: Dialer, list: Prospect[]) {
  for (const one of list) {
    if (!one.marketingConsent) continue;
    await dialer.enqueue({ phone: one.phone, script: "cross-sell-annuity" });
  }
}

export async function askAboutClaim(dialer: Dialer, list: Prospect[]) {
  for (const one of list) await dialer.enqueue({ phone: one.phone, script: "claim-details" });
}

export async function winBack(list: Prospect[], callQueue: CallQueue, doNotCall: DoNotCall) {
  for (const one of list) {
    if (await doNotCall.has(one.phone)) await callQueue.enqueue(one.phone, "win-back"); // want consent-not-checked "exactly where doNotCall.has says"
  }
}

export async function winBackOthers(list: Prospect[], callQueue: CallQueue, dnc: DoNotCall) {
  for (const one of list) {
    if (await dnc.has(one.phone)) continue;
    await callQueue.enqueue(one.phone, "win-back");
  }
}

interface Outbound {
  enqueue(job: { phone: string }): Promise<void>;
}
export async function callImported(telemarketing: Outbound, outbound: Outbound, list: Prospect[]) {
  for (const one of list) {
    await outbound.enqueue({ phone: one.phone });
    await telemarketing.enqueue({ phone: one.phone }); // want consent-not-checked "telemarketing.enqueue sends marketing"
  }
}

export async function callAgreed(telemarketing: Outbound, list: Prospect[]) {
  for (const one of list.filter((p) => p.marketingConsent)) await telemarketing.enqueue({ phone: one.phone });
}

export async function callAboutPremiumDue(telemarketing: Outbound, list: Prospect[]) {
  for (const one of list) await telemarketing.enqueue({ phone: one.phone });
}
