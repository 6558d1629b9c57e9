import { eq } from "drizzle-orm";
import { claims, db } from "./db";

export async function 核保(id: string, 风险评分: number) {
  const 核保结论 = 风险评分 > 80 ? "拒保" : "承保";
  await db.update(claims).set({ 核保结论 }).where(eq(claims.id, id)); // want automated-decision-unreviewed "风险评分"
}
