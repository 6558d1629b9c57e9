import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function keep(fullName: string, email: string) {
  await prisma.applicant.create({ data: { fullName, email } });
  await prisma.visitor.create({ data: { fullName, mobile: email } });
  await prisma.user.create({ data: { fullName, email } });
  await prisma.guest.create({ data: { fullName, email } });
  await prisma.subscriber.upsert({ where: { email }, create: { fullName, email }, update: { fullName } });
}

export async function leave(id: string) {
  await prisma.$transaction(async (tx) => {
    await tx.user.deleteMany({ where: { id } });
  });
  await prisma.$executeRaw`DELETE FROM subscriber WHERE id = ${id}`;
}

/** Not the applicant: a note of his. */
export async function deleteApplicantNote(id: string) {
  await prisma.note.delete({ where: { id } });
}
