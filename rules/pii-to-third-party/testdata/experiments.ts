import apm from "elastic-apm-node";
import { Analytics } from "@customerio/cdp-analytics-node";
import { initializeDevCycle } from "@devcycle/nodejs-server-sdk";
import { createInstance } from "@optimizely/optimizely-sdk";
import { SplitFactory } from "@splitsoftware/splitio";
import { StatsigClient } from "@statsig/js-client";
import Crisp from "crisp-api";
import Freshdesk from "freshdesk-api";
import Rudder from "rudder-sdk-node";
import Statsig from "statsig-node";

interface Skipper {
  crewNo: string;
  email: string;
  passportNo: string;
  port: string;
}
apm.start({ serviceName: "berths", captureBody: "errors" }); // want pii-to-third-party
apm.start({ serviceName: "berths", captureBody: "off" });
const split = SplitFactory({ core: { authorizationKey: process.env.SPLIT! } }).client();
const opt = createInstance({ sdkKey: process.env.OPT! })!;
const cycle = initializeDevCycle(process.env.CYCLE!);
const crisp = new Crisp();
const desk = new Freshdesk(process.env.DESK!, process.env.DESK_KEY!);
const rudder = new Rudder(process.env.RUDDER!);
const events = new Analytics({ writeKey: process.env.CIO! });

export function ask(s: Skipper) {
  Statsig.checkGate({ userID: s.crewNo, custom: { port: s.port } }, "form");
  Statsig.checkGate({ userID: s.crewNo, privateAttributes: { email: s.email } }, "form");
  Statsig.checkGate({ userID: s.crewNo, email: s.email }, "form"); // want pii-to-third-party "Statsig"
  new StatsigClient("client-key", { userID: s.crewNo, custom: { passportNo: s.passportNo } }); // want pii-to-third-party
  split.getTreatment(s.crewNo, "form", { email: s.email });
  split.getTreatment(s.email, "form"); // want pii-to-third-party
  split.track(s.crewNo, "user", "opened", 1, { passportNo: s.passportNo }); // want pii-to-third-party
  opt.createUserContext(s.crewNo, { passportNo: s.passportNo }); // want pii-to-third-party "Optimizely"
  opt.createUserContext(s.crewNo, { port: s.port });
  cycle.variableValue({ user_id: s.crewNo, privateCustomData: { email: s.email } }, "form", false);
  cycle.variableValue({ user_id: s.crewNo, email: s.email }, "form", false); // want pii-to-third-party "DevCycle"
  crisp.website.updateConversationMetas("site", "session", { email: s.email }); // want pii-to-third-party "Crisp"
  crisp.website.updateConversationMetas("site", "session", { data: { crewNo: s.crewNo } });
  desk.createTicket({ subject: "berth", description: `passport ${s.passportNo}` }); // want pii-to-third-party
  desk.createTicket({ subject: "berth", description: s.port });
  rudder.identify({ userId: s.crewNo, traits: { passportNo: s.passportNo } }); // want pii-to-third-party
  rudder.track({ userId: s.crewNo, event: "opened" });
  events.identify({ userId: s.crewNo, traits: { email: s.email } }); // want pii-to-third-party
}
