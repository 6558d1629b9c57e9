// Errors made of the project's own: their bases have the constructors, or pick what they tell from what they are handed.
import { ConflictException } from "@nestjs/common";

interface Widow {
  id: string;
  hkid: string;
  birthDate: string;
}

export class ClaimFault extends Error {
  constructor(message: string) {
    super(message);
  }
}
export class Unproven extends ClaimFault {
  readonly code = "UNPROVEN";
  static of(known: string, given: string) {
    return new Unproven(`known ${known}, given ${given}`);
  }
}
export class TwiceBorn extends ConflictException {
  constructor(readonly widow: Widow) {
    super(`born ${widow.birthDate}, known already`); // want pii-in-error "Date of birth put into an error that is thrown"
  }
}
export class Numbered extends ConflictException {
  constructor(readonly widow: Widow) {
    super(`widow ${widow.id} is known already`);
  }
}
/** No error: a note on a screen. */
class Note {
  constructor(readonly text: string) {}
}
export class WidowNote extends Note {
  shown = false;
}

export function prove(widow: Widow, given: Widow) {
  if (widow.hkid !== given.hkid) throw Unproven.of(widow.hkid, given.hkid); // want pii-in-error "Hong Kong"
  if (widow.id !== given.id) throw Unproven.of(widow.id, given.id);
  if (widow.birthDate === "") throw new Unproven(`born ${given.birthDate}`); // want pii-in-error "Date of birth"
  if (widow.birthDate < "1900") throw new TwiceBorn(given);
  if (widow.birthDate < "1901") throw new Numbered(given);
  if (widow.birthDate < "1902") throw new Unproven("born too early");
  return new WidowNote(`born ${widow.birthDate}`);
}

export function listed(widow: Widow, before: Error) {
  const about = { list: "sanctions", who: widow.hkid };
  if (before.message === "") throw new Error("listed", { cause: about }); // want pii-in-error "Hong Kong"
  if (before.name === "") throw new Error("listed", { cause: { who: widow.id } });
  throw new Error("listed", { cause: before });
}
