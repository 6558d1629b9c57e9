import winston from "winston";

const logger = winston.createLogger({ transports: [] });

class Insured {
  #document: string;
  constructor(
    readonly memberRef: string,
    passportNumber: string,
    private readonly familyName: string,
  ) {
    this.#document = passportNumber;
  }
  get proof(): string {
    return this.#document;
  }
  get title(): string {
    return `${this.memberRef}: ${this.familyName}`;
  }
  get tail(): string {
    return `****${this.#document.slice(-4)}`;
  }
  get titleLength(): number {
    return this.familyName.length;
  }
  get reference(): string {
    return this.memberRef;
  }
}

class Employee extends Insured {}

export function admit(insured: Insured, employee: Employee) {
  logger.info(insured.proof); // want pii-in-log "Passport number"
  logger.info(insured.title); // want pii-in-log "Person name"
  logger.info(employee.proof); // want pii-in-log "Passport number"
  logger.info(insured.tail);
  logger.info(String(insured.titleLength));
  logger.info(insured.reference);
}

class Line {
  private parts: string[] = [];
  private readonly marks: Record<string, unknown> = {};
  private heading = "";
  static begin(heading: string) {
    const line = new Line();
    line.heading = heading;
    return line;
  }
  part(text: string) {
    this.parts.push(text);
    return this;
  }
  mark(key: string, value: unknown) {
    this.marks[key] = value;
    return this;
  }
  text() {
    return this.parts.join(" ");
  }
  entry() {
    return { heading: this.heading, ...this.marks };
  }
}

interface Payee {
  payeeRef: string;
  bankAccountNumber: string;
  email: string;
}

export function paid(payee: Payee) {
  logger.info(new Line().part("paid").part(payee.bankAccountNumber).text()); // want pii-in-log "Bank account number"
  logger.info(new Line().part("paid").part(payee.payeeRef).text());
  // Another instance of the same class knows nothing of it.
  const letter = new Line().part(payee.email).text();
  logger.info(Line.begin("payout").mark("ref", payee.payeeRef).entry());
  const entry = Line.begin("payout").mark("ref", payee.payeeRef).mark("account", payee.bankAccountNumber);
  logger.info(entry.entry()); // want pii-in-log "Bank account number"
  logger.info(Line.begin("payout").mark("hasMail", payee.email.length > 0).entry());
  const stepwise = new Line();
  stepwise.part("mail");
  stepwise.part(payee.email);
  logger.info(stepwise.text()); // want pii-in-log "E-mail address"
  const plain = new Line();
  plain.part(payee.payeeRef);
  logger.info(plain.text());
  return letter;
}

export class Register {
  private readonly names = new Set<string>();
  private readonly refs: string[] = [];
  enter(member: { memberRef: string; fullName: string }) {
    this.names.add(member.fullName);
    this.refs.push(member.memberRef);
  }
  report() {
    logger.info([...this.names].join(", ")); // want pii-in-log "Person name"
    logger.info(this.refs.join(", "));
    logger.info(`${this.names.size} names`);
  }
}
