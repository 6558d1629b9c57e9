import { TelemetryClient } from "applicationinsights";
import Honeybadger from "honeybadger";
import { StatsD } from "hot-shots";

declare const MobclickAgent: { onEvent(id: string, values?: object): void; onProfileSignIn(id: string): void };
const statsd = new StatsD();
const insights = new TelemetryClient();

interface Member {
  ref: string;
  plan: string;
  email: string;
  passportNo: string;
}

export function measured(member: Member) {
  statsd.increment("quote", 1, [`plan:${member.plan}`]);
  statsd.histogram("quote", 12, [`member:${member.passportNo}`]); // want pii-to-third-party "Passport number"
  insights.trackEvent({ name: "quote", properties: { plan: member.plan } });
  insights.trackEvent({ name: "quote", properties: { email: member.email } }); // want pii-to-third-party "Azure Application Insights"
  insights.trackTrace({ message: `quote of ${member.email}` }); // want pii-to-third-party "E-mail address"
  MobclickAgent.onEvent("quote", { plan: member.plan });
  MobclickAgent.onProfileSignIn(member.passportNo); // want pii-to-third-party "Umeng"
  Honeybadger.setContext({ ref: member.ref });
  Honeybadger.setContext({ user_email: member.email }); // want pii-to-third-party "E-mail address"
}
