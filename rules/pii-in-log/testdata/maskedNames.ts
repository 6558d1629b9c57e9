import { Logger } from "tslog";

const HIDDEN = ["passportNo", "birthDate"];
const masking = new Logger({ name: "travel", maskValuesOfKeys: [...HIDDEN, "iban"] });
const plain = new Logger({ name: "travel" });

interface Traveller {
  ref: string;
  passportNo: string;
  birthDate: string;
  iban: string;
  fullName: string;
}

export function insure(traveller: Traveller) {
  masking.info({ passportNo: traveller.passportNo });
  masking.info("cover", { holder: { iban: traveller.iban, birthDate: traveller.birthDate } });
  masking.info({ passport: traveller.passportNo }); // want pii-in-log "Passport number"
  masking.info(`passport ${traveller.passportNo}`); // want pii-in-log "Passport number"
  masking.info({ fullName: traveller.fullName }); // want pii-in-log "Person name"
  plain.info({ passportNo: traveller.passportNo }); // want pii-in-log "Passport number"
}
