import { prisma, sparing } from "./client";
import { loadAll, loadBranch } from "./store";
import { premiumOf } from "./premium";

export async function countByBranch(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const insured of await prisma.insured.findMany()) { // want pii-over-fetch "prisma.insured.findMany fetches all 12 columns of Insured, .* reads only branchId"
    counts.set(insured.branchId, (counts.get(insured.branchId) ?? 0) + 1);
  }
  return counts;
}

export async function openIds(branchId: string): Promise<string[]> {
  const all = await prisma.insured.findMany({ where: { branchId } }); // want pii-over-fetch "reads only id, status"
  return all.filter((one) => one.status === "open").map(({ id }) => id);
}

export async function agentOf(id: string): Promise<string> {
  const insured = await prisma.insured.findUniqueOrThrow({ where: { id } }); // want pii-over-fetch "reads only createdAt, status"
  if (insured.status !== "open") throw new Error("closed");
  return insured.createdAt.toISOString();
}

export async function total(): Promise<number> {
  const [first, ...rest] = await Promise.all([loadAll(), loadBranch("north")]);
  return first.length + rest.length;
}

export async function premiums(): Promise<number> {
  const rows = await prisma.insured.findMany({ take: 500 }); // want pii-over-fetch "reads only premium"
  return rows.reduce((sum, row) => sum + Number(row.premium), 0);
}

export async function billed(): Promise<number[]> {
  const rows = await prisma.insured.findMany({ take: 500 }); // want pii-over-fetch "reads only premium, status"
  return rows.map((row) => premiumOf(row));
}

export async function sparingIds(): Promise<string[]> {
  return (await sparing.insured.findMany()).map((one) => one.id);
}

export async function letters(): Promise<string[]> {
  const rows = await prisma.insured.findMany();
  return rows.map((row) => `${row.fullName} ${row.idCardNo}`);
}

export async function chosen(): Promise<string[]> {
  return (await prisma.insured.findMany({ select: { id: true } })).map((one) => one.id);
}

export async function left(): Promise<string[]> {
  return (await prisma.insured.findMany({ omit: { idCardNo: true, bankCardNo: true } })).map((one) => one.id);
}

export async function tariffs(): Promise<string[]> {
  return (await prisma.tariff.findMany()).map((one) => one.id);
}

export async function exists(id: string): Promise<boolean> {
  const insured = await prisma.insured.findUnique({ where: { id } });
  return insured !== null;
}

export async function ownerOf(id: string): Promise<string | undefined> {
  const insured = await prisma.insured.findUnique({ where: { id } });
  return insured?.agentId;
}

export async function copies(): Promise<unknown[]> {
  const rows = await prisma.insured.findMany();
  return rows.map((row) => ({ ...row, status: "copied" }));
}

export const startup = await prisma.insured.findMany({ where: { status: "open" } });
export const startupIds = startup.map((one) => one.id);
