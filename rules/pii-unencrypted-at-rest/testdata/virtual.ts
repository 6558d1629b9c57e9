import { Sequelize, DataTypes } from "sequelize";
import { Column, DataType, Model, Table } from "sequelize-typescript";

const sequelize = new Sequelize(process.env.DATABASE_URL ?? "");

/** @retention insured-10y */
export const Insured = sequelize.define("insured", {
  idCardNo: { type: DataTypes.TEXT }, // want pii-unencrypted-at-rest
  shownIdCardNo: {
    type: DataTypes.VIRTUAL,
    get() {
      return `****${String(this.getDataValue("idCardNo")).slice(-4)}`;
    },
  },
  shownPassportNo: DataTypes.VIRTUAL(DataTypes.STRING),
});

/** @retention drivers-10y */
@Table
export class Driver extends Model {
  @Column(DataType.STRING) declare passportNo: string; // want pii-unencrypted-at-rest
  @Column(DataType.VIRTUAL) declare shownIdCardNo: string;
  @Column({ type: DataType.VIRTUAL(DataType.STRING) }) declare shownBankAccountNo: string;
}
