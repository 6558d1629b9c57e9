CREATE TABLE 会员档案 (
  序号 BIGINT PRIMARY KEY,
  护照号码 VARCHAR(20), -- want pii-unencrypted-at-rest "护照号码"
  护照号码_密文 VARCHAR(200),
  护照号码_enc VARCHAR(200),
  护照号码Hash CHAR(64),
  加密_身份证号 VARCHAR(200),
  enc_身份证号 VARCHAR(200),
  身份证号_脱敏 VARCHAR(20),
  身份证号_masked VARCHAR(20),
  身份证号_类型 CHAR(2),
  身份证号_status CHAR(2),
  身份证号_new VARCHAR(20), -- want pii-unencrypted-at-rest "身份证号_new"
  身份证号_2 VARCHAR(20), -- want pii-unencrypted-at-rest "身份证号_2"
  old_身份证号 VARCHAR(20), -- want pii-unencrypted-at-rest "old_身份证号"
  银行卡号_last4 CHAR(4),
  银行卡号_后四位 CHAR(4),
  k1 VARCHAR(20) COMMENT '病种分类代码',
  k2 VARCHAR(20) COMMENT '職業分類',
  k3 VARCHAR(20) COMMENT '疾病分类编码（ICD-10）', -- want pii-unencrypted-at-rest "k3"
  k4 VARCHAR(20) COMMENT '病种名称' -- want pii-unencrypted-at-rest "k4"
);
CREATE TABLE 給付明細 (
  明細序號 BIGINT PRIMARY KEY,
  領款帳號 VARCHAR(20), -- want pii-unencrypted-at-rest "領款帳號"
  受款帳戶 VARCHAR(20), -- want pii-unencrypted-at-rest "受款帳戶"
  受款帳號類別 CHAR(1),
  受款帳號後四碼 CHAR(4)
);

CREATE TABLE t_zhensuo (
  id BIGINT PRIMARY KEY,
  sfzhm VARCHAR(40) COMMENT '收费站号码',
  zjhm VARCHAR(40) COMMENT '诊所执业许可证编号',
  yhkh VARCHAR(40) COMMENT '必须唯一', -- want pii-unencrypted-at-rest
  a1 VARCHAR(8) COMMENT '慢性病等待期(天)',
  a2 VARCHAR(8) COMMENT '护照是否已核验',
  a3 VARCHAR(8) COMMENT '身份证已上传',
  a4 VARCHAR(40) COMMENT '就医诊断' -- want pii-unencrypted-at-rest
);
