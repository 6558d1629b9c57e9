exports.up = async (knex) => {
  await knex.raw("INSERT INTO mart_driver (driver_key, canton) SELECT sha256(national_id_no), canton FROM drivers"); // want pii-hash-reversible "sha256\(national_id_no\)"
  await knex.raw("UPDATE leads SET match_key = md5(l.mobile || 'north') FROM leads l WHERE l.match_key IS NULL AND l.stage = 'open'"); // want pii-hash-reversible "md5\(mobile\)"
  await knex.raw("UPDATE leads SET match_key = hmac(mobile, current_setting('app.key'), 'sha256') WHERE match_key IS NULL");
  await knex.raw("UPDATE tariffs SET etag = md5(tariff_text) WHERE etag IS NULL");
  await knex.raw(`SELECT md5(passport_no) FROM ${process.env.SCHEMA}.drivers`); // want pii-hash-reversible "passport_no"
};
exports.label = "select md5(mobile) to see what it does";
