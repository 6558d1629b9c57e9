import { Injectable, Logger } from "@nestjs/common";

interface Insured {
  ref: string;
  passportNo: string;
  iban: string;
}
interface Traveller {
  ref: string;
  passportNo: string;
  hkid: string;
}

@Injectable()
export class Endorsements {
  private readonly logger = new Logger(Endorsements.name);

  add(insured: Insured, traveller: Traveller): void {
    this.logger.log({ msg: "endorsed", insured });
    this.logger.warn({ passportNo: insured.passportNo });
    this.logger.log({ traveller }); // want pii-in-log "^Hong Kong identity card number written"
    this.logger.log({ trip: { first: insured } }); // want pii-in-log
    this.logger.log(`endorsed ${insured.passportNo}`); // want pii-in-log "Passport"
  }
}
