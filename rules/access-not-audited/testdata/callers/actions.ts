"use server";
import { recordRead } from "./audit";
import { prisma } from "./client";
import { maybeCaller, requireCaller } from "./session";

export async function showNurse(id: string) {
  const caller = await requireCaller();
  const nurse = await prisma.nurse.findUnique({ where: { id } });
  await recordRead(caller.id, "nurse", id);
  return nurse;
}

export async function findNurse(id: string) { // want access-not-audited "findNurse"
  const who = await requireCaller();
  console.info(who.office);
  return prisma.nurse.findUnique({ where: { id } });
}

/** Who asks is not known where the row leaves. */
export async function getNurse(id: string) { // want access-not-audited "getNurse"
  if (id !== "") {
    const caller = await requireCaller();
    console.info(caller.office);
  }
  return prisma.nurse.findUnique({ where: { id } });
}

/** There may be nobody. */
export async function readNurse(id: string) { // want access-not-audited "readNurse"
  const caller = await maybeCaller();
  console.info(caller?.office);
  return prisma.nurse.findUnique({ where: { id } });
}
