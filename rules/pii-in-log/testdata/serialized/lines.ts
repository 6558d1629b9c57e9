import bunyan from "bunyan";
import pino from "pino";
import { shorten } from "./shorten";

interface Adjuster {
  id: string;
  fullName: string;
  mobile: string;
}

const claims = bunyan.createLogger({
  name: "claims",
  serializers: {
    adjuster: (a: Adjuster) => ({ id: a.id, area: a.mobile.length }),
    witness: (w: Adjuster) => ({ id: w.id, reach: w.mobile }), // want pii-in-log "Mobile phone number"
    err: bunyan.stdSerializers.err,
  },
});
const quotes = pino({
  serializers: { adjuster: shorten, raw: (a: Adjuster) => a }, // want pii-in-log
  mixin: () => ({ build: process.env.BUILD_ID }),
});

export function assign(adjuster: Adjuster, witness: Adjuster) {
  claims.info({ adjuster }, "assigned");
  claims.info({ witness }, "heard");
  claims.info({ by: adjuster }, "assigned"); // want pii-in-log
  claims.warn(`no answer from ${adjuster.mobile}`); // want pii-in-log "Mobile phone number"
  quotes.info({ adjuster }, "quoted");
  quotes.info({ raw: adjuster }, "quoted"); // want pii-in-log
  quotes.info({ inner: { adjuster } }, "quoted"); // want pii-in-log
}
