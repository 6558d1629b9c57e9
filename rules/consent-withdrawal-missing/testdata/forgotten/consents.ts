import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
export const newsletter = (memberId: string, version: string) => prisma.newsletterConsent.create({ data: { memberId, version } });
export const photo = (memberId: string, version: string) => prisma.photoConsent.create({ data: { memberId, version } });
export const survey = (memberId: string, granted: boolean) => prisma.surveyConsent.create({ data: { memberId, granted } });
export const revokePhoto = (memberId: string) =>
  prisma.photoConsent.updateMany({ where: { memberId }, data: { revokedAt: new Date() } });
