import { PrismaClient } from "@prisma/client";
import { z } from "zod";
import { agreed, years } from "./helpers";

const prisma = new PrismaClient();
const Input = z.object({ fullName: z.string(), dateOfBirth: z.coerce.date() });
const YoungInput = Input.extend({ guardianId: z.string() });

export async function joinYouthClub(body: unknown) { // want minor-guardian-consent-missing "joinYouthClub takes up a child"
  const { fullName, dateOfBirth } = Input.parse(body);
  return prisma.member.create({ data: { id: "1", fullName, dateOfBirth } });
}

export async function joinYouthClubAsked(body: unknown) {
  const { fullName, dateOfBirth, guardianId } = YoungInput.parse(body);
  if (!(await agreed(guardianId))) throw new Error("no consent");
  return prisma.member.create({ data: { id: "1", fullName, dateOfBirth } });
}

/** Its neighbour below looks at the age. */
export async function join(body: unknown) { // want minor-guardian-consent-missing "join takes up persons of any age"
  const { fullName, dateOfBirth } = Input.parse(body);
  return prisma.member.create({ data: { id: "1", fullName, dateOfBirth } });
}

export async function joinAdults(body: unknown) {
  const { fullName, dateOfBirth } = Input.parse(body);
  if (years(dateOfBirth) < 18) throw new Error("too young");
  return prisma.member.create({ data: { id: "1", fullName, dateOfBirth } });
}

export async function importYouths(body: unknown) {
  const { fullName, dateOfBirth } = Input.parse(body);
  return prisma.member.create({ data: { id: "1", fullName, dateOfBirth } });
}

export async function moveYouth(id: string, school: string) {
  return prisma.member.update({ where: { id }, data: { school } });
}
