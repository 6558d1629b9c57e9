-- What a session keeps for itself ends with it.
CREATE TEMP TABLE loaded_persons (name text, id_card_no text, bank_account_no text);
CREATE TEMPORARY TABLE IF NOT EXISTS matched (id_card_no varchar(18), diagnosis text);
create global temporary table scratch (passport_no varchar(20));
CREATE UNLOGGED TABLE staged_persons (
  name text,
  id_card_no varchar(18) -- want pii-unencrypted-at-rest
);
CREATE TABLE temp (
  id_card_no varchar(18) -- want pii-unencrypted-at-rest
);
