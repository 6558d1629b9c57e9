import { hiding, marking } from "./loggers";

interface Payee {
  payeeRef: string;
  passportNumber: string;
  mobilePhone: string;
  email: string;
  bankAccountNumber: string;
}

export function paid({ payeeRef, passportNumber, mobilePhone, email, bankAccountNumber }: Payee) {
  hiding.info("paid", { payeeRef, passportNumber });
  hiding.info({ message: "paid", mobilePhone, email });
  hiding.info("paid", { payeeRef, bankAccountNumber }); // want pii-in-log "Bank account number"
  // In a text there is no member to overwrite, and below another member nobody looks.
  hiding.info(`paid to ${passportNumber}`); // want pii-in-log "Passport number"
  hiding.info("paid", { payee: { passportNumber } }); // want pii-in-log "Passport number"
  marking.info("paid", { passportNumber }); // want pii-in-log "Passport number"
  marking.info("paid", { email }); // want pii-in-log "E-mail address"
}
