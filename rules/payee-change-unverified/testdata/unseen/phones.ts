import { PrismaClient } from "@prisma/client";
import { checkCode, verifyOtp } from "./codes";

const prisma = new PrismaClient();

export async function changeMobile(customerId: string, mobile: string, code: string) {
  await checkCode(mobile, code);
  await prisma.customer.update({ where: { id: customerId }, data: { mobile } }); // want payee-change-unverified "the code that is asked for goes to the new one"
}

export async function changeMobileIf(customerId: string, dto: { mobile: string; otp: string }) {
  if (!(await verifyOtp(dto.mobile, dto.otp))) throw new Error("CODE");
  await prisma.customer.update({ where: { id: customerId }, data: { mobile: dto.mobile } }); // want payee-change-unverified "goes to the new one"
}

// By the number that he had before.
export async function changeMobileByOld(customerId: string, mobile: string, code: string) {
  const customer = await prisma.customer.findUniqueOrThrow({ where: { id: customerId } });
  await checkCode(customer.mobile, code);
  await prisma.customer.update({ where: { id: customerId }, data: { mobile } });
}

export async function changeMobileOfUser(customerId: string, mobile: string, code: string) {
  await verifyOtp(customerId, mobile, code);
  await prisma.customer.update({ where: { id: customerId }, data: { mobile } });
}

export async function changeMobileBoth(customerId: string, mobile: string, code: string, password: string) {
  await checkCode(mobile, code);
  await verifyPassword(customerId, password);
  await prisma.customer.update({ where: { id: customerId }, data: { mobile } });
}

declare function verifyPassword(customerId: string, password: string): Promise<void>;
