import { Logger } from "@nestjs/common";
import { PinoLogger } from "nestjs-pino";

interface Insured {
  ref: string;
  passportNo: string;
}

export class Endorsements {
  private readonly own = new Logger(Endorsements.name);
  constructor(private readonly logger: PinoLogger) {}

  add(insured: Insured): void {
    this.logger.info({ insured }, "endorsed");
    this.own.log({ msg: "endorsed", insured }); // want pii-in-log "Passport"
  }
}
