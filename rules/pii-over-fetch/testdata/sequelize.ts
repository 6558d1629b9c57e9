import { DataTypes, Model, Sequelize } from "sequelize";

const sequelize = new Sequelize("sqlite::memory:");
class Payee extends Model {}
Payee.init(
  {
    id: { type: DataTypes.STRING, primaryKey: true },
    holder: DataTypes.STRING,
    bankAccountNo: DataTypes.STRING,
    idCardNo: DataTypes.STRING,
    channel: DataTypes.STRING,
    state: DataTypes.STRING,
    currency: DataTypes.STRING,
    checkedAt: DataTypes.DATE,
    branch: DataTypes.STRING,
  },
  { sequelize },
);

export async function channels(branch: string) {
  const rows = await Payee.findAll({ where: { branch } }); // want pii-over-fetch "Payee.findAll fetches all 9 columns of Payee"
  return rows.map((row) => row.channel);
}
export async function lastCheck(id: string) {
  const payee = await Payee.findByPk(id); // want pii-over-fetch "reads only checkedAt"
  return payee?.checkedAt;
}
export async function currencies() {
  return (await Payee.findAll({ attributes: ["currency"] })).map((row) => row.currency);
}
export async function scoped() {
  return (await Payee.scope("listed").findAll()).map((row) => row.currency);
}
export async function pay(id: string) {
  const payee = await Payee.findByPk(id);
  return [payee?.holder, payee?.bankAccountNo];
}
export async function close(id: string) {
  const payee = await Payee.findByPk(id);
  if (payee?.state === "open") await payee.update({ state: "closed" });
}
