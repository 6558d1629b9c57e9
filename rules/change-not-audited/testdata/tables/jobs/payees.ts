import knex from "knex";

const db = knex({ client: "pg" });

/** Somebody decided what they are from now on. */
export async function reformatAccounts() {
  await db("payees").whereNotNull("bank_account_number").update({ bank_account_number: db.raw("trim(bank_account_number)") }); // want change-not-audited "reformatAccounts"
}

/** Their time has come. */
export async function anonymizePayees(suffix: string) {
  await db("payees").where("ended_at", "<", new Date()).update({ bank_account_number: `gone-${suffix}` });
}
