import { Carer } from "./schema";

export async function renew(id: string, passportNo: string) {
  const carer = await Carer.findById(id).orFail();
  carer.passportNo = passportNo;
  await carer.save();
}

export async function renewAtOnce(id: string, passportNo: string) {
  await Carer.updateOne({ _id: id }, { $set: { passportNo } }); // want change-not-audited "renewAtOnce"
}

export async function moveRota(id: string, rota: string) {
  await Carer.updateOne({ _id: id }, { $set: { rota } });
}
