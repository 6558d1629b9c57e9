import { logger, maskEmail } from "@/lib";
import { prisma } from "./client";

interface QuoteInput {
  email: string;
  driverLicenceNo: string;
  plateNumber: string;
  annualMileage: number;
}

export async function createQuote(input: QuoteInput): Promise<string> {
  const quote = await prisma.quoteRequest.create({ data: input });
  logger.info({ quoteId: quote.id, mileage: quote.annualMileage, to: maskEmail(input.email) }, "quote created");
  return quote.id;
}

export async function expireQuotes(before: Date): Promise<number> {
  const stale = await prisma.quoteRequest.findMany({ where: { createdAt: { lt: before } }, select: { id: true } });
  stale.forEach((quote) => console.log("expired:", quote.id));
  const { count } = await prisma.quoteRequest.deleteMany({ where: { createdAt: { lt: before } } });
  logger.info(`${count} of ${stale.length} quotes deleted`);
  return count;
}
