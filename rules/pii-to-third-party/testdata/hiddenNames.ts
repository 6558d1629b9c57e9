import Bugsnag from "@bugsnag/js";
import Rollbar from "rollbar";

Bugsnag.start({ apiKey: process.env.BUGSNAG_KEY!, redactedKeys: ["passportNo", "iban"] });
const scrubbing = new Rollbar({ accessToken: process.env.ROLLBAR_TOKEN, scrubFields: ["passportNo"] });
const plain = new Rollbar({ accessToken: process.env.ROLLBAR_TOKEN });

interface Traveller {
  passportNo: string;
  iban: string;
  email: string;
}

export function failed(error: Error, traveller: Traveller) {
  Bugsnag.addMetadata("traveller", { passportNo: traveller.passportNo, iban: traveller.iban });
  Bugsnag.addMetadata("traveller", { passportNo: traveller.passportNo, mail: traveller.email }); // want pii-to-third-party "E-mail address"
  Bugsnag.leaveBreadcrumb(`paid to ${traveller.iban}`); // want pii-to-third-party
  scrubbing.error(error, { trip: { passportNo: traveller.passportNo } });
  scrubbing.error(error, { trip: { document: traveller.passportNo } }); // want pii-to-third-party "Passport number"
  plain.error(error, { passportNo: traveller.passportNo }); // want pii-to-third-party "Passport number"
}
