import { Employee } from "./models";

export async function ended(id: string) {
  await Employee.update({ status: "RESIGNED" }, { where: { id } });
}

export async function endedEarly(id: string) {
  await Employee.update({ status: "RESIGNED" }, { where: { id } });
}
