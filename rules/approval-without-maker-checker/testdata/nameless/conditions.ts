import { PrismaClient } from "@prisma/client";
import { knex } from "./store";

const prisma = new PrismaClient();

export async function approveWithdrawal(id: string, userId: string) {
  const { count } = await prisma.withdrawal.updateMany({
    where: { id, NOT: { requestedBy: userId } },
    data: { status: "APPROVED", approvedBy: userId },
  });
  if (count !== 1) throw new Error("not allowed");
}
export async function approveWithdrawalAlone(id: string, userId: string) {
  const { count } = await prisma.withdrawal.updateMany({
    where: { id, NOT: { status: "CLOSED" } },
    data: { status: "APPROVED", approvedBy: userId }, // want approval-without-maker-checker "approved"
  });
  if (count !== 1) throw new Error("not allowed");
}
export async function approveLoan(id: string, user: { id: string }) {
  await knex("loan").where({ id }).whereNot("requested_by", user.id).update({ status: "APPROVED" });
}
export async function approveLoanAlone(id: string, user: { id: string }) {
  await knex("loan").where({ id }).whereNot("state", "closed").update({ status: "APPROVED" }); // want approval-without-maker-checker "approved"
}

// 退保审核
export async function 审核退保(id: string, 操作人: string) {
  await knex.raw("update tuibao set zhuangtai = ?, shenhe_ren = ? where id = ?", [1, 操作人, id]); // want approval-without-maker-checker "shenhe_ren"
}
export async function 复核退保(id: string, 操作人: string) {
  const row = await knex("tuibao").where({ id }).first();
  if (row.jingban_ren === 操作人) throw new Error("经办不得复核");
  await knex.raw("update tuibao set zhuangtai = ?, fuhe_ren = ? where id = ?", [1, 操作人, id]);
}
