import { PinoLogger } from "nestjs-pino";

interface Holder {
  id: string;
  idCardNo: string;
}

export class RenewalService {
  constructor(private readonly logger: PinoLogger) {}
  async renew(holder: Holder): Promise<void> {
    this.logger.info({ holder }, "renewed");
    this.logger.info({ insured: holder }, "renewed"); // want pii-in-log "PRC resident identity number"
  }
}
