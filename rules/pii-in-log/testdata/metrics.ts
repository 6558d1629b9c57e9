import { metrics, propagation } from "@opentelemetry/api";
import { Counter, Histogram } from "prom-client";

const settled = metrics.getMeter("claims").createCounter("settled");
const refused = new Counter({ name: "refused_total", help: "refused", labelNames: ["reason", "holder"] });
const seconds = new Histogram({ name: "seconds", help: "seconds", labelNames: ["holder"] });

interface Claimant {
  region: string;
  email: string;
  hkid: string;
}

export function counted(claimant: Claimant) {
  settled.add(1, { region: claimant.region });
  settled.add(1, { holder: claimant.hkid }); // want pii-in-log "Hong Kong identity card number"
  refused.inc({ reason: "late" });
  refused.inc({ reason: "late", holder: claimant.hkid }); // want pii-in-log "Hong Kong identity card number"
  refused.labels(claimant.email).inc(); // want pii-in-log "E-mail address"
  seconds.observe({ holder: claimant.email }, 3); // want pii-in-log "E-mail address"
  propagation.createBaggage({ mail: { value: claimant.email } }); // want pii-in-log "E-mail address"
  propagation.createBaggage({ region: { value: claimant.region } });
}
