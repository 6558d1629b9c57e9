import { knex } from "./knex";

export const refunds = {
  get: (id: string) => knex("premium_refund").where({ id }).first("id", "amount", "requestedBy"),
  async conclude(id: string, status: string, by: string) {
    await knex.transaction(async (trx) => {
      await trx("premium_refund").where({ id }).update({ status, concludedBy: by });
    });
  },
};
