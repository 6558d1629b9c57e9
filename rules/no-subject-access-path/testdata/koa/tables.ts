import { DataTypes, Sequelize } from "sequelize";

const sequelize = new Sequelize(process.env.DATABASE_URL ?? "");

export const Insured = sequelize.define("Insured", {
  idCardNo: DataTypes.STRING, // want no-subject-access-path "shows them" want no-subject-access-path "lets them correct"
  fullName: DataTypes.STRING,
  mobile: DataTypes.STRING,
  lastLoginAt: DataTypes.DATE,
});
