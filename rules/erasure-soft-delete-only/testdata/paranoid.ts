import { DataTypes, Model, Sequelize } from "sequelize";

const sequelize = new Sequelize("sqlite::memory:");

export class Insured extends Model {}
Insured.init({ fullName: DataTypes.STRING, idCardNo: DataTypes.STRING }, { sequelize, modelName: "Insured", paranoid: true });

export class Driver extends Model {}
Driver.init({ fullName: DataTypes.STRING, licenceNo: DataTypes.STRING, mobile: DataTypes.STRING }, { sequelize, modelName: "Driver" });

export const Claimant = sequelize.define(
  "Claimant",
  { fullName: DataTypes.STRING, mobile: DataTypes.STRING },
  { paranoid: true },
);

export async function eraseInsured(id: string) {
  await Insured.destroy({ where: { id } }); // want erasure-soft-delete-only "eraseInsured .* Insured \(Insured.destroy\)"
}

/** Gone for good. */
export async function forgetPerson(id: string) {
  await Claimant.destroy({ where: { id }, force: true });
}

export async function eraseCustomerData(id: string) {
  await Driver.destroy({ where: { id } });
}

export class JobSeeker extends Model {}
JobSeeker.init({ fullName: DataTypes.STRING, email: DataTypes.STRING }, { sequelize, paranoid: true });

export const deleteCandidateData = (id: string) => JobSeeker.destroy({ where: { id } }); // want erasure-soft-delete-only "JobSeeker.destroy"
export const deleteCandidateForm = (id: string) => JobSeeker.destroy({ where: { id } });
