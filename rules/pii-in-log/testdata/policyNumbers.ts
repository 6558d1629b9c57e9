import winston from "winston";

const log = winston.createLogger({ transports: [new winston.transports.Console()] });

interface Renewal {
  policyNumber: string;
  insuredName: string;
  sumInsured: number;
}

// The number of the policy is how lines are told apart.
export function renew(renewal: Renewal, baodanhao: string) {
  log.info(`renewing ${renewal.policyNumber}`);
  log.info("renewed", { policyNumber: renewal.policyNumber });
  console.log("续保 %s", baodanhao);
  log.info("renewed", { policyNumber: renewal.policyNumber, name: renewal.insuredName }); // want pii-in-log "Person name"
  log.info("priced", { policyNumber: renewal.policyNumber, sumInsured: renewal.sumInsured }); // want pii-in-log
}
