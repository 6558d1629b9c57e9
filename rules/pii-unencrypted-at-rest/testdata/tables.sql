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

CREATE TABLE t_payee (
  id BIGINT PRIMARY KEY,
  zjhm VARCHAR(32) COMMENT '证件号码(加密)',
  zjhm_hash CHAR(64) COMMENT '证件号码HMAC',
  yhkh VARCHAR(64) COMMENT '银行卡号【密文】',
  hz_no VARCHAR(64) COMMENT '护照号码 未加密', -- want pii-unencrypted-at-rest
  khh VARCHAR(32) COMMENT '银行卡号（必填）' -- want pii-unencrypted-at-rest
);
