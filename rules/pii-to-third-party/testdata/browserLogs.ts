import { datadogLogs } from "@datadog/browser-logs";

interface Visitor {
  uuid: string;
  email: string;
  step: string;
}

/** A log that another company keeps. */
export function asked(visitor: Visitor): void {
  datadogLogs.logger.info("asked", { to: visitor.email }); // want pii-to-third-party "Datadog"
  datadogLogs.logger.info("asked", { id: visitor.uuid, step: visitor.step });
}
