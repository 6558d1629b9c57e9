import assert, { strictEqual } from "node:assert";
import * as Boom from "@hapi/boom";
import createError from "http-errors";
import invariant from "tiny-invariant";

interface Vessel {
  id: string;
  ownerName: string;
  ownerPassport: string;
  ownerEmail: string;
}

class Rejected extends Error {}

export const unknown = (ownerEmail: string) => createError(404, "nobody with " + ownerEmail); // want pii-in-error
export const unknownRef = (ref: string) => createError(404, `nothing with ${ref}`);
export const bad = (v: Vessel) => Boom.badRequest("bad owner", { passport: v.ownerPassport }); // want pii-in-error
export const badField = (v: Vessel) => Boom.badRequest("bad field ownerPassport", { id: v.id });
export const handed = (v: Vessel, next: (e: Error) => void) => next(Boom.conflict(`taken: ${v.ownerEmail}`)); // want pii-in-error

export function checked(v: Vessel) {
  if (v.id === "0") return new Error("no id");
  if (v.id === "1") return new RangeError(`${v.id} is out of range`);
  return v.id === "2" ? undefined : v;
}
export function refused(v: Vessel) {
  if (v.id === "3") return new Rejected(`${v.ownerPassport} is expired`); // want pii-in-error "Passport number"
  return new Error("no owner " + v.ownerName); // want pii-in-error
}
export const asResult = (v: Vessel, err: (e: Error) => unknown) => err(new Rejected(`no ${v.ownerEmail}`)); // want pii-in-error

// Made here, thrown there: one finding.
function gone(email: string) {
  return new Rejected(`no account ${email}`);
}
export function leave(v: Vessel) {
  throw gone(v.ownerEmail); // want pii-in-error "thrown"
}
function refuse(message: string): never {
  throw createError(409, message);
}
export const twice = (v: Vessel) => refuse(`exists: ${v.ownerPassport}`); // want pii-in-error

export function asserted(v: Vessel) {
  assert(v.id, `no id for ${v.ownerPassport}`); // want pii-in-error
  strictEqual(v.ownerEmail, "a", "another address");
  assert(v.ownerPassport, `no passport for ${v.id}`);
  invariant(v.id, `no id for ${v.ownerEmail}`); // want pii-in-error
}
