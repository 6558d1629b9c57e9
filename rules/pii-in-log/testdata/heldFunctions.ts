import pino from "pino";

const log = pino();
type Write = (line: string) => void;

class ByDefault {
  constructor(private readonly sink: Write = console.log) {}
  event(name: string, data: Record<string, unknown> = {}) {
    this.sink(JSON.stringify({ name, ...data }));
  }
  short(value: string) {
    this.sink(`${value.slice(0, 1)}***${value.slice(-2)}`);
  }
}
class ByField {
  private readonly put = log.info.bind(log);
  note(email: string) {
    this.put(email); // want pii-in-log "E-mail address"
  }
}
class ByStore {
  private out: Write;
  constructor(out?: Write) {
    this.out = out ?? console.info;
  }
  note(passportNo: string) {
    this.out(passportNo); // want pii-in-log "Passport number"
  }
}
class Given {
  constructor(private readonly sink: Write) {}
  note(passportNo: string) {
    this.sink(passportNo);
  }
}
class Own {
  private readonly sink = (line: string) => line.length;
  note(passportNo: string) {
    return this.sink(passportNo);
  }
}

// What a loop chooses again and again.
class ByLoop {
  private readonly write: (line: string) => void;
  constructor(rounds: number, other?: (line: string) => void) {
    let chosen = other ?? console.log;
    while (rounds-- > 0) chosen = rounds % 2 ? chosen : (other ?? chosen);
    this.write = chosen;
  }
  note(passportNo: string) {
    return this.write(passportNo); // want pii-in-log "Passport number"
  }
}

export function boarded(crew: { crewNo: string; passportNo: string }) {
  const own = new ByDefault();
  own.event("boarded", { passportNo: crew.passportNo }); // want pii-in-log "Passport number"
  own.event("boarded", { crewNo: crew.crewNo });
  own.short(crew.passportNo);
}
export const all = [ByField, ByStore, Given, Own, ByLoop];
