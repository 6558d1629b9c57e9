// Models of a list that a function goes through are all erased.
import { DataTypes, Model, Sequelize } from "sequelize";

const sequelize = new Sequelize(process.env.DATABASE_URL ?? "");

class Beneficiary extends Model {}
Beneficiary.init({ idCardNo: DataTypes.TEXT, beneficiaryName: DataTypes.TEXT }, { sequelize });
class Driver extends Model {}
Driver.init({ licenceNo: DataTypes.TEXT, driverName: DataTypes.TEXT }, { sequelize });

export async function enter(form: { name: string; idCardNo: string }) {
  await Beneficiary.create({ idCardNo: form.idCardNo, beneficiaryName: form.name });
  await Driver.create({ licenceNo: form.idCardNo, driverName: form.name });
}

export const erase = (id: string) => Promise.all([Beneficiary, Driver].map((m) => m.destroy({ where: { id }, force: true })));
