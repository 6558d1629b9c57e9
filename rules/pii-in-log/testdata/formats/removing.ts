import { createLogger, format, transports } from "winston";

const PRIVATE = ["passportNumber", "email"];
const hideTail = (text: string) => text.replace(/.(?=.{3})/g, "*");

const drop = format((line) => {
  delete line.passportNumber;
  delete line["email"];
  return line;
});
const dropAll = format((line) => {
  PRIVATE.forEach((key) => delete line[key]);
  return line;
});
const rest = format(({ passportNumber, ...shown }) => shown);
const blank = format((line) => ({ ...line, passportNumber: undefined, email: "-" }));
const masked = format((line) => {
  if (line.passportNumber) line.passportNumber = hideTail(String(line.passportNumber));
  return line;
});
const lower = format((line) => ({ ...line, email: String(line.email).toLowerCase() }));

const made = [new transports.Console()];
const dropping = createLogger({ format: format.combine(drop(), format.json()), transports: made });
const droppingAll = createLogger({ format: format.combine(dropAll(), format.json()), transports: made });
const resting = createLogger({ format: format.combine(rest(), format.json()), transports: made });
const blanking = createLogger({ format: format.combine(blank(), format.json()), transports: made });
const masking = createLogger({ format: format.combine(masked(), format.json()), transports: made });
const lowering = createLogger({ format: format.combine(lower(), format.json()), transports: made });

interface Skipper {
  passportNumber: string;
  email: string;
}

export function boarded({ passportNumber, email }: Skipper) {
  dropping.info("boarded", { passportNumber, email });
  droppingAll.info("boarded", { passportNumber, email });
  resting.info("boarded", { passportNumber });
  blanking.info("boarded", { passportNumber, email });
  masking.info("boarded", { passportNumber });
  resting.info("boarded", { email }); // want pii-in-log "E-mail address"
  masking.info("boarded", { email }); // want pii-in-log "E-mail address"
  lowering.info("boarded", { email }); // want pii-in-log "E-mail address"
  dropping.info(`boarded with ${passportNumber}`); // want pii-in-log "Passport number"
}

const pick = format(({ level, message, voyage }) => ({ level, message, voyage }));
const pickAfter = format((line) => {
  const { level, message, email } = line;
  if (level === "silly") return false;
  return { level, message, email };
});
const all = format((line) => ({ ...line, ship: "a" }));
const picking = createLogger({ format: format.combine(pick(), format.json()), transports: made });
const pickingAfter = createLogger({ format: format.combine(pickAfter(), format.json()), transports: made });
const keepingAll = createLogger({ format: format.combine(all(), format.json()), transports: made });

export function left({ passportNumber, email }: Skipper) {
  picking.info("left", { passportNumber, email });
  pickingAfter.warn("left", { passportNumber });
  pickingAfter.warn("left", { email }); // want pii-in-log "E-mail address"
  picking.info("left", { voyage: { email } }); // want pii-in-log "E-mail address"
  picking.info(`left with ${passportNumber}`); // want pii-in-log "Passport number"
  keepingAll.info("left", { passportNumber }); // want pii-in-log "Passport number"
}
