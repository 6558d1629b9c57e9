import { ApiKey, Employee, Session, Broker, Claim } from "./models";

export async function endContract(id: string) {
  await Employee.update({ status: "RESIGNED" }, { where: { id } });
  await ApiKey.destroy({ where: { owner: id } });
  await Session.destroy({ where: { userId: id } });
}

export async function dismissed(id: string) { // want token-without-expiry "dismissed ends somebody's work and leaves his tokens .* endContract takes them back"
  await Employee.update({ status: "DISMISSED", on: new Date() }, { where: { id } });
}

export async function brokerLeaves(id: string) { // want token-without-expiry "brokerLeaves"
  await Broker.update({ status: "terminated" }, { where: { id } });
}

export async function leaves(id: string) {
  await Employee.update({ status: "RESIGNED" }, { where: { id } });
  await shutOut(id);
}

export async function moves(id: string, department: string) {
  await Employee.update({ department }, { where: { id } });
}

export async function onLeave(id: string) {
  await Employee.update({ status: "ON_LEAVE" }, { where: { id } });
}

export async function claimEnds(id: string) {
  await Claim.update({ status: "TERMINATED" }, { where: { id } });
}

async function shutOut(id: string) {
  await Session.destroy({ where: { userId: id } });
}
