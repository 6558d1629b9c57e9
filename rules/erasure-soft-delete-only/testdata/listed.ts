// What a list names is erased one by one; a mark before it is not all that is done.
import { DataTypes, Model, Sequelize } from "sequelize";

const sequelize = new Sequelize("sqlite::memory:");

class Insured extends Model {}
Insured.init({ fullName: DataTypes.STRING, idCardNo: DataTypes.STRING, deletedAt: DataTypes.DATE }, { sequelize });
class Driver extends Model {}
Driver.init({ fullName: DataTypes.STRING, licenceNo: DataTypes.STRING, deletedAt: DataTypes.DATE }, { sequelize });
class Witness extends Model {}
Witness.init({ fullName: DataTypes.STRING, passportNo: DataTypes.STRING, deletedAt: DataTypes.DATE }, { sequelize });
const KEPT = [Insured, Driver];

export async function eraseCustomer(id: string) {
  await Insured.update({ deletedAt: new Date() }, { where: { id } });
  await Promise.all(KEPT.map((model) => model.destroy({ where: { id } })));
}
export async function forgetCustomer(id: string) {
  await Driver.update({ deletedAt: new Date() }, { where: { id } });
  for (const model of [Driver, Insured]) await model.destroy({ where: { id } });
}
export async function eraseCustomerData(id: string) {
  await Witness.update({ deletedAt: new Date() }, { where: { id } }); // want erasure-soft-delete-only "Witness"
  for (const model of KEPT) await model.destroy({ where: { id } });
}
