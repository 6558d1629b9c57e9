import { DataTypes, Sequelize } from "sequelize";
import { boxUp, cutDown } from "./boxes";

const db = new Sequelize(process.env.DB_URL!, { logging: false });

const boxed = (name: string) => ({
  type: DataTypes.TEXT,
  set(this: any, value: string | null) {
    this.setDataValue(name, value ? boxUp(value) : null);
  },
});

const trimmed = (name: string) => ({
  type: DataTypes.TEXT,
  set(this: any, value: string | null) {
    this.setDataValue(name, value ? cutDown(value) : null);
  },
});

export const Member = db.define("member", {
  passportNumber: boxed("passportNumber"),
  bankAccountNumber: trimmed("bankAccountNumber"), // want pii-unencrypted-at-rest "bankAccountNumber"
});
