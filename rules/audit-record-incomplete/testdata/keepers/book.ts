import { knex } from "../shared/knex";
import { whoActs } from "../shared/context";

export interface Line { action: string; resource: string; subjectId: string; outcome: string }

export async function book(line: Line) {
  await knex("access_trail").insert({ ...line, actorId: whoActs(), at: knex.fn.now() });
}

export async function bookRaw(row: Record<string, unknown>) {
  await knex("access_trail").insert(row);
}

export async function bookFrom(row: Record<string, unknown>, more: Record<string, unknown>) {
  await knex("access_trail").insert({ ...row, ...more });
}

export async function bookSafely(ctx: { recordAudit?(row: object): Promise<void> }, row: { subjectId: string; next: object }) {
  await ctx.recordAudit?.(row);
}
