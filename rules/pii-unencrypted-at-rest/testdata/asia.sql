CREATE TABLE pemegang_polis (
  id bigint primary key,
  full_name varchar(80),
  birth_date date,
  mykad_no varchar(12), -- want pii-unencrypted-at-rest "mykad_no"
  old_ic varchar(8), -- want pii-unencrypted-at-rest "old_ic"
  no_ktp varchar(16), -- want pii-unencrypted-at-rest "no_ktp"
  uinfin varchar(9), -- want pii-unencrypted-at-rest "uinfin"
  my_number char(12), -- want pii-unencrypted-at-rest "my_number"
  alien_reg_no varchar(13), -- want pii-unencrypted-at-rest "alien_reg_no"
  residence_card_no varchar(12), -- want pii-unencrypted-at-rest "residence_card_no"
  paynow_proxy varchar(12), -- want pii-unencrypted-at-rest "paynow_proxy"
  gst_no varchar(15),
  company_uen varchar(10),
  ic_copy_count int
);
CREATE TABLE hk_member (
  id bigint primary key,
  one_way_permit_no varchar(10), -- want pii-unencrypted-at-rest "one_way_permit_no"
  autopay_ac_no varchar(20), -- want pii-unencrypted-at-rest "autopay_ac_no"
  octopus_no varchar(10), -- want pii-unencrypted-at-rest "octopus_no"
  gongzikahao varchar(19), -- want pii-unencrypted-at-rest "gongzikahao"
  hkg1 varchar(20) COMMENT '郵局入帳帳號', -- want pii-unencrypted-at-rest "hkg1"
  c2 varchar(20) COMMENT '口座番号', -- want pii-unencrypted-at-rest "c2"
  c3 varchar(20) COMMENT '個人番号', -- want pii-unencrypted-at-rest "c3"
  octopus_reader_model varchar(20)
);
-- What is written beside a few letters says what they stand for.
CREATE TABLE rw_dd (
  id bigint primary key,
  csrq date COMMENT '出生日期',
  xm varchar(40) COMMENT '任务标题文字',
  kh varchar(20) COMMENT '口径',
  mz varchar(20) COMMENT '毛重',
  wd varchar(20) COMMENT '文档链接',
  sfzh varchar(18) COMMENT '身份证号' -- want pii-unencrypted-at-rest "sfzh"
);
-- Accounts of the house are nobody's.
CREATE TABLE insurer_branch (
  id bigint primary key,
  bank_account_no varchar(20),
  iban varchar(34)
);
CREATE TABLE gl_chart (
  account_no varchar(12) primary key,
  cost_account_no varchar(12)
);
CREATE TABLE commission_payout (
  id bigint primary key,
  corporate_account_no varchar(20),
  agent_account_no varchar(20) -- want pii-unencrypted-at-rest "agent_account_no"
);
