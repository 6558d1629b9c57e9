import { raw, traced, watched } from "./client";

export async function setPassport(id: string, passportNo: string) {
  await traced.tenant.update({ where: { id }, data: { passportNo } });
}
/** The client as it was made knows nothing of the extension. */
export async function setBirth(id: string, birthDate: Date) {
  await raw.tenant.update({ where: { id }, data: { birthDate } }); // want change-not-audited "setBirth"
}
/** Another operation than the one that is recorded. */
export async function setMany(ids: string[], passportNo: string) {
  await traced.tenant.updateMany({ where: { id: { in: ids } }, data: { passportNo } }); // want change-not-audited "setMany"
}
export async function setByText(id: string, passportNo: string) {
  await traced.$executeRaw`UPDATE tenant SET passport_no = ${passportNo} WHERE id = ${id}`; // want change-not-audited "setByText"
}
export async function setWatched(id: string, passportNo: string) {
  await watched.tenant.updateMany({ where: { id }, data: { passportNo } });
}
/** `policy_holder` is who a policyholder is. */
export async function moveHolders(from: string, to: string) {
  await raw.$executeRaw`UPDATE policy_holder SET address = replace(address, ${from}, ${to})`; // want change-not-audited "moveHolders"
}
export async function moveDepots(from: string, to: string) {
  await raw.$executeRaw`UPDATE depot SET address = replace(address, ${from}, ${to})`;
}
