import Bugsnag from "@bugsnag/js";
import { init } from "@launchdarkly/node-server-sdk";
import mixpanel from "mixpanel-browser";
import posthog from "posthog-js";

const HIDDEN = ["pin", /passport/i];
Bugsnag.start({ apiKey: process.env.BUGSNAG_KEY!, redactedKeys: HIDDEN });
mixpanel.init("0f1e", { property_blacklist: ["passportNo"] });
posthog.init("phc_1", { property_denylist: ["email"] });
const flags = init(process.env.LD_KEY!);
const closed = init(process.env.LD_KEY!, { privateAttributes: ["email"] });
const shut = init(process.env.LD_KEY!, { allAttributesPrivate: true });
const wide = init(process.env.LD_KEY!, { allAttributesPrivate: false });

interface Skipper {
  ref: string;
  passportNo: string;
  email: string;
}

export async function sail(s: Skipper) {
  Bugsnag.addMetadata("skipper", { passportNo: s.passportNo });
  Bugsnag.addMetadata("skipper", { document: s.passportNo }); // want pii-to-third-party "Passport number"
  mixpanel.track("sail", { passportNo: s.passportNo });
  mixpanel.track("sail", { email: s.email }); // want pii-to-third-party "E-mail address"
  posthog.capture("sail", { email: s.email });
  posthog.capture("sail", { mail: s.email }); // want pii-to-third-party "E-mail address"
  await flags.variation("rig", { key: s.ref, email: s.email, _meta: { privateAttributes: ["email"] } }, false);
  await flags.variation("rig", { key: s.ref, mail: s.email, _meta: { privateAttributes: ["email"] } }, false); // want pii-to-third-party
  await flags.variation("rig", { key: s.ref, papers: { no: s.passportNo }, _meta: { privateAttributes: ["/papers/no"] } }, false);
  await closed.variation("rig", { key: s.ref, email: s.email }, false);
  await shut.variation("rig", { key: s.ref, email: s.email }, false);
  await wide.variation("rig", { key: s.ref, email: s.email }, false); // want pii-to-third-party "E-mail address"
  await closed.variation("rig", { key: s.email }, false); // want pii-to-third-party "E-mail address"
}
