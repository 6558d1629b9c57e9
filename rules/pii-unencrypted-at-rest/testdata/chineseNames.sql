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
