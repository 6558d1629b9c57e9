import { BadRequest } from "@feathersjs/errors";
import { HttpErrors } from "@loopback/rest";
import { createError, defineEventHandler, readBody } from "h3";

interface Pilot {
  id: string;
  passportNo: string;
  phone: string;
}

export default defineEventHandler(async (event) => {
  const body = await readBody<{ vesselId: string; passportNo: string }>(event);
  if (body.vesselId === "taken")
    throw createError({ statusCode: 409, statusMessage: "TAKEN", data: { id: body.passportNo } }); // want pii-in-error
  throw createError({ statusCode: 404, statusMessage: "NO_VESSEL", data: { vessel: body.vesselId } });
});

export function known(pilot: Pilot) {
  throw new BadRequest("known already", { phone: pilot.phone }); // want pii-in-error
}
export function unknown(pilot: Pilot) {
  throw new HttpErrors.NotFound(`no pilot ${pilot.passportNo}`); // want pii-in-error
}
export function unknownById(pilot: Pilot) {
  throw new HttpErrors.NotFound(`no pilot ${pilot.id}`);
}
export function refused(pilot: Pilot, reply: { badRequest(text: string): void; notFound(text: string): void }) {
  if (!pilot.id) return reply.badRequest(`no licence for ${pilot.passportNo}`); // want pii-in-error
  return reply.notFound(`no pilot ${pilot.id}`);
}

declare const status: { NOT_FOUND: number };
type Answer = (error: object | null, value?: object) => void;
const spoken = (of: Pilot) => `${of.phone} (${of.passportNo})`;
export function find(call: { request: { pilot: Pilot } }, callback: Answer) {
  const { pilot } = call.request;
  if (pilot.id === "0") return callback({ code: status.NOT_FOUND, message: `no pilot ${spoken(pilot)}` }); // want pii-in-error
  if (pilot.id === "1") return callback({ code: status.NOT_FOUND, details: `no pilot ${pilot.id}` });
  if (pilot.id === "2") return callback({ code: 200, message: pilot.phone });
  callback(null, { code: 0, message: pilot.phone });
}
