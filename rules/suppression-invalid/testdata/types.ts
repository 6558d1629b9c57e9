import pino from "pino";
const logger = pino();

export interface Visit {
  outcome: string; // @pii health.diagnossis // want suppression-invalid "but there is"
  treaty: string; // @pii treaty.number // want suppression-invalid "no data type is called"
  /** @pii health.diagnosis */
  result: string;
  /** @pii sensitive */
  remark: string;
}

/** @pii none -- contacts of the test servers, no persons */
export interface TestServer {
  email: string;
  mobile: string;
  /** @pii contact.mobile */
  onCall: string;
}

/** @pii none -- contacts of the test servers, no persons */
export class TestGateway {
  constructor(
    readonly email: string,
    readonly region: string,
  ) {}
}

export class Partner {
  email = "";
}

export function print(visit: Visit, server: TestServer, gateway: TestGateway, partner: Partner) {
  logger.info(visit.outcome);
  logger.info(visit.result); // want pii-in-log "Diagnosis"
  logger.info(visit.remark);
  logger.info(server.email);
  logger.info(server); // want pii-in-log "Mobile phone number"
  logger.info(server.onCall); // want pii-in-log "Mobile phone number"
  logger.info(gateway.email);
  logger.info(partner.email); // want pii-in-log "E-mail"
}
