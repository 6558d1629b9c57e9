import { Payee } from "./models.js";
import { identity } from "./identity.js";
import { notify } from "./notify.js";

export async function changeAccount(customerId, bankAccount, proof) {
  await identity.verifyCustomer(customerId, proof);
  const payee = await Payee.findOne({ where: { customerId } });
  const before = payee.mobile;
  await payee.update({ bankAccount });
  await notify.sms(before, "PAYEE_CHANGED");
}

export async function replaceAccount(customerId, bankAccount) {
  const payee = await Payee.findOne({ where: { customerId } });
  await payee.update({ bankAccount }); // want payee-change-unverified "Bank account number"
}

export async function rename(customerId, label) {
  const payee = await Payee.findOne({ where: { customerId } });
  await payee.update({ label });
}
