import pino from "pino";

const log = pino();

interface Keeper {
  keeperNo: string;
  passportNumber: string;
  shifts: number;
}

async function keeper(id: string): Promise<Keeper> {
  return (await fetch(`/keepers/${id}`)).json();
}

export function show(id: string, keepers: Keeper[], sum: (k: Keeper) => number): void {
  keeper(id).then(console.log); // want pii-in-log "Passport"
  keeper(id)
    .then((k) => k.passportNumber)
    .then(log.info); // want pii-in-log "Passport"
  keepers.forEach(console.log); // want pii-in-log "Passport"
  keeper(id).then((k) => k.keeperNo).then(console.log);
  keeper(id).then(sum).then(console.log);
  keeper(id).catch(console.error);
  keeper(id).finally(console.log);
  keepers.map((k) => k.shifts).forEach(console.log);
  process.on("warning", console.warn);
}
