"use server";
import { prisma, signedIn } from "../lib/store";

export async function endContract(id: string) {
  await signedIn();
  await prisma.contract.update({ where: { id }, data: { state: "ENDED" } }); // want object-access-unchecked "change any Contract"
}

export async function endOwnContract(id: string) {
  const session = await signedIn();
  await prisma.contract.updateMany({ where: { id, memberId: session.userId }, data: { state: "ENDED" } });
}

export async function price(id: string) {
  await signedIn();
  await prisma.tariff.update({ where: { id }, data: { price: 1 } });
}
