import { DataTypes, Sequelize } from "sequelize";

declare function encryptText(text: string): string;
const db = new Sequelize(process.env.DB_URL!, { logging: false });

export const Payout = db.define("payout", {
  id: { type: DataTypes.UUID, primaryKey: true, comment: "主键" },
  lingkuanHao: { type: DataTypes.STRING(19), comment: "领款银行卡号" }, // want pii-unencrypted-at-rest "lingkuanHao"
  zhengjian: { type: DataTypes.STRING(18), allowNull: false, comment: "被保险人身份证号" }, // want pii-unencrypted-at-rest "zhengjian"
  zhengjianZhuangtai: { type: DataTypes.STRING(2), comment: "身份证号校验状态" },
  zongshu: { type: DataTypes.INTEGER, comment: "银行卡号数量" },
  shifouShiming: { type: DataTypes.BOOLEAN, comment: "是否实名" },
  lingkuanMiwen: {
    type: DataTypes.TEXT,
    comment: "领款银行卡号",
    set(this: any, value: string) {
      this.setDataValue("lingkuanMiwen", encryptText(value));
    },
  },
  qudao: { type: DataTypes.STRING(8), defaultValue: "web", comment: "渠道代码" },
});
