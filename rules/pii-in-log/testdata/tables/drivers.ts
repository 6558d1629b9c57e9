import { knex } from "./db";
import { logger } from "./logger";

export async function show(id: string) {
  const driver = await knex("drivers").where({ id }).first();
  logger.info({ driver }); // want pii-in-log "Passport number and Person name"
  const some = await knex("drivers as d").where("d.id", id).first("d.id", "d.passport_no");
  logger.info({ some }); // want pii-in-log "Passport number"
  const renamed = await knex("drivers").select({ key: "id", doc: "passport_no" });
  logger.info(JSON.stringify(renamed)); // want pii-in-log "Passport number"
  const harmless = await knex("drivers").where({ id }).first("id", "depot");
  logger.info({ harmless });
  const [count] = await knex("drivers").count("* as n");
  logger.info({ count });
  const depots = await knex("drivers").pluck("depot");
  logger.info({ depots });
  const other = await knex("depots").where({ id }).first();
  logger.info({ other });
}
