-- 核心同步:赔案与领款人
CREATE TABLE IF NOT EXISTS `t_payee` (
  `id` BIGINT NOT NULL AUTO_INCREMENT,
  `case_id` BIGINT NOT NULL COMMENT '赔案编号',
  `payee_name_cipher` VARBINARY(256) NOT NULL COMMENT '领款人姓名密文',
  `bank_name` VARCHAR(64) COMMENT '开户行',
  `acct` VARCHAR(32) NOT NULL COMMENT '银行账号',
  `last4` CHAR(4) COMMENT '后四位',
  `zjlx` VARCHAR(2) COMMENT '证件类型',
  `sfzh` VARCHAR(18) COMMENT '身份证号码',
  `sfzh_bidx` CHAR(64) COMMENT '盲索引',
  `is_minor` TINYINT(1) DEFAULT 0 COMMENT '是否未成年人',
  PRIMARY KEY (`id`),
  KEY `idx_sfzh` (`sfzh_bidx`)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COMMENT = '领款人';

ALTER TABLE `t_payee` ADD COLUMN `jbmc` VARCHAR(128) NULL COMMENT '疾病名称' AFTER `sfzh_bidx`;
