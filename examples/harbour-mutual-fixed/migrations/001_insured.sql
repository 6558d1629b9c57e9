-- 被保险人
CREATE TABLE IF NOT EXISTS `t_insured` (
  `id` BIGINT NOT NULL AUTO_INCREMENT,
  `cont_no` VARCHAR(32) NOT NULL COMMENT '保单号',
  `cert_type` VARCHAR(4) COMMENT '证件类型',
  `cert_no_cipher` VARBINARY(256) NOT NULL,
  `disease_desc_cipher` BLOB,
  `created_at` DATETIME,
  PRIMARY KEY (`id`)
) ENGINE = InnoDB COMMENT = '被保险人';
