CREATE TABLE IF NOT EXISTS `t_insured` (
  `id` BIGINT PRIMARY KEY,
  `cert_no` VARCHAR(32) NOT NULL COMMENT '身份证号', -- want pii-unencrypted-at-rest
  `cert_type` VARCHAR(8) COMMENT '证件类型',
  `id_card_no_cipher` VARBINARY(256),
  `created_at` TIMESTAMP
);

create table public.claims (
  claim_id uuid primary key,
  diagnosis text -- want pii-unencrypted-at-rest
);
