CREATE TABLE mst_religion (
  religion_code varchar(4) primary key,
  religion_text varchar(40),
  parent_code varchar(4)
);

CREATE TABLE dm_mz (
  dm char(2) primary key comment '民族代码',
  mc varchar(30) comment '民族名称',
  pxh int
);

CREATE TABLE zd_jbbm (
  jbbm varchar(8) primary key comment '疾病编码',
  jbmc varchar(80) comment '疾病名称',
  update_user_id int
);

CREATE TABLE surgery_fee_schedule (
  cpt_code varchar(8) primary key,
  relative_value decimal(8, 2)
);

CREATE TABLE m_penyakit (
  id int primary key,
  penyakit varchar(80)
);

CREATE TABLE disability_rate_table (
  occupation_code varchar(6),
  disability_grade varchar(2),
  smoking_status char(1),
  rate decimal(8, 4)
);

CREATE TABLE t_bxr_jb (
  bxr_id int,
  jbbm varchar(8) comment '疾病编码', -- want pii-unencrypted-at-rest "t_bxr_jb.jbbm"
  jbmc varchar(80) comment '疾病名称' -- want pii-unencrypted-at-rest "t_bxr_jb.jbmc"
);

CREATE TABLE member_payroll_bank (
  member_no varchar(12),
  tax_ref_no varchar(16), -- want pii-unencrypted-at-rest "tax_ref_no"
  gironummer varchar(16) -- want pii-unencrypted-at-rest "gironummer"
);
