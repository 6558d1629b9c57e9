import { PrismaClient } from "@prisma/client";

export const keep = (prisma: PrismaClient, fullName: string) => prisma.passenger.create({ data: { fullName } });

/** Not what is stored, and not yet written. */
export function removePassenger() {}
// export const drop = (prisma: PrismaClient, id: string) => prisma.passenger.delete({ where: { id } });
