import Knex from "knex";
import { createClient } from "@supabase/supabase-js";
import { lock } from "./vault";

const knex = Knex({ client: "pg" });
const supabase = createClient(process.env.BASE_URL ?? "", process.env.BASE_KEY ?? "");

export async function keep(witness: { id: string; iban: string; town: string }) {
  await knex("witness").insert({ id: witness.id, iban: witness.iban }); // want pii-unencrypted-at-rest "IBAN"
  await knex("witness").insert({ id: witness.id, iban: lock(witness.iban) });
  await knex("witness").where({ iban: witness.iban }).update({ town: witness.town });
  await supabase.from("witness").upsert({ id: witness.id, iban: witness.iban }); // want pii-unencrypted-at-rest "IBAN"
  await supabase.from("witness").upsert({ id: witness.id, iban: lock(witness.iban) });
  await knex("surveyor").insert({ passport_no: witness.iban });
}
