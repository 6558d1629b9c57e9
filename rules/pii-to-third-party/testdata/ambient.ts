declare const dataLayer: object[];
declare function fbq(...given: unknown[]): void;
declare let Intercom: (...given: unknown[]) => void;
declare const rows: object[];

export function sold(q: { plan: string; premium: number; email: string; fullName: string }): void {
  rows.push({ email: q.email });
  dataLayer.push({ event: "sold", plan: q.plan, premium: q.premium });
  fbq("track", "Lead", { plan: q.plan });
  dataLayer.push({ event: "sold", mail: q.email }); // want pii-to-third-party
  fbq("track", "Lead", { em: q.email }); // want pii-to-third-party
  Intercom("boot", { name: q.fullName }); // want pii-to-third-party
}
