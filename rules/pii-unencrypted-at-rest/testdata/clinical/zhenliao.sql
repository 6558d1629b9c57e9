CREATE TABLE t_zhenliao (
  id      BIGINT PRIMARY KEY COMMENT '主键',
  lsh     VARCHAR(32) COMMENT '就诊流水号',
  jzk     VARCHAR(32) COMMENT '就诊卡号', -- want pii-unencrypted-at-rest "Medical record number"
  bs      TEXT COMMENT '现病史', -- want pii-unencrypted-at-rest "Diagnosis / disease"
  yz      TEXT COMMENT '医嘱', -- want pii-unencrypted-at-rest "Prescription / medication"
  ss      VARCHAR(80) COMMENT '手术名称', -- want pii-unencrypted-at-rest "Past medical history"
  bl      TEXT COMMENT '病理报告', -- want pii-unencrypted-at-rest "Physical examination / lab result"
  ycr     DATE COMMENT '预产期', -- want pii-unencrypted-at-rest "Reproductive / maternity information"
  mlbb    VARCHAR(10) COMMENT '药品目录版本',
  zdzd    VARCHAR(20) COMMENT '诊断字典',
  ssdz    VARCHAR(20) COMMENT '手术名称对照表',
  khbin   CHAR(6) COMMENT '银行卡BIN'
);
