import { DataTypes, Sequelize } from "sequelize";
import { Column, Model, PrimaryKey, Table } from "sequelize-typescript";

@Table
class Payee extends Model {
  @PrimaryKey @Column declare id: string;
  @Column declare holder: string;
  @Column declare bankAccountNo: string;
  @Column declare idCardNo: string;
  @Column declare channel: string;
  @Column declare state: string;
  @Column declare currency: string;
  @Column declare checkedAt: Date;
  @Column declare branch: string;
}
const sequelize = new Sequelize("sqlite::memory:");
const Broker = sequelize.define("Broker", {
  name: DataTypes.STRING,
  idCardNo: DataTypes.STRING,
  office: DataTypes.STRING,
  state: DataTypes.STRING,
});

export async function openOffices() {
  const brokers = await Broker.findAll({ where: { state: "open" }, attributes: ["office"] }); // want pii-over-fetch
  return brokers.map((broker) => broker.office);
}
export async function channels(branch: string) {
  const rows = await Payee.findAll({ where: { branch }, attributes: ["channel"] }); // want pii-over-fetch "Payee.findAll fetches all 9 columns of Payee"
  return rows.map((row) => row.channel);
}
export async function lastCheck(id: string) {
  const payee = await Payee.findByPk(id, { attributes: ["checkedAt"] }); // want pii-over-fetch "reads only checkedAt"
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
