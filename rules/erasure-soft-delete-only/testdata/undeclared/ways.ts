import { model } from "mongoose";

const Applicant = model("Applicant");
const Borrower = model("Customer");

/** Another way that deletes at once comes back to nobody. */
export async function forgetApplicant(id: string) {
  await Applicant.updateOne({ _id: id }, { $set: { hidden: true } }); // want erasure-soft-delete-only "only marks Applicant \(hidden\)"
}
export async function forgetApplicantAtOnce(id: string) {
  await Applicant.deleteOne({ _id: id });
}

export async function eraseCustomer(id: string) {
  await Borrower.updateOne({ _id: id }, { $set: { hidden: true } });
}
export async function removeOld() {
  await Borrower.deleteMany({ hidden: true });
}
