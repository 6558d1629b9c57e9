import { Donor, PatientModel, Prospect } from "./models";

export async function keep(fullName: string, email: string) {
  await PatientModel.create({ fullName, email });
  await Donor.create({ fullName, email });
  await Prospect.create({ fullName, email });
}

export async function drop(id: string) {
  await Donor.findByIdAndDelete(id);
}
