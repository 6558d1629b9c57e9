interface Rower {
  ref: string;
  club: string;
  passportNo: string;
  email: string;
}
type Row = Record<string, unknown>;

const pluck = (row: object, ...names: string[]) => Object.fromEntries(names.map((n) => [n, (row as Row)[n]]));

function keep(row: object, names: readonly string[]): Row {
  const kept: Row = {};
  for (const name of names) if (name in row) kept[name] = (row as Row)[name];
  return kept;
}
const gather = (names: string[], row: object) => names.reduce((all, n) => ({ ...all, [n]: (row as Row)[n] }), {} as Row);
const among = (row: object, names: string[]) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
const without = (row: object, names: Set<string>) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.has(name)));
/** Gives all back, whatever it is told. */
const touch = (row: object, name: string) => ({ ...row, [name]: (row as Row)[name] ?? 0 });

const SHOWN = ["ref", "club"];

export function enter(r: Rower, chosen: string[]): void {
  console.log(pluck(r, "ref", "club"));
  console.log("entered", keep(r, SHOWN));
  console.log(gather(["ref"], r));
  console.log(among(r, ["ref", "club"]));
  console.log(without(r, new Set(["passportNo", "email"])));
  console.log(pluck(r, "ref", "email")); // want pii-in-log "^E-mail address written"
  console.log(keep(r, ["club", "passportNo"])); // want pii-in-log "^Passport number written"
  console.log(gather(["email"], r)); // want pii-in-log "^E-mail address written"
  console.log(among(r, ["passportNo"])); // want pii-in-log "^Passport number written"
  console.log(without(r, new Set(["email"]))); // want pii-in-log "^Passport number written"
  console.log(among(r, chosen)); // want pii-in-log "Passport number"
  console.log(touch(r, "club")); // want pii-in-log "Passport number"
}
