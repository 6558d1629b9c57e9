// Who sends asks for whoever calls it.
import axios from "axios";
import { consents } from "@harbour/consents";

interface Member {
  id: string;
  name: string;
  phone: string;
}
const wellness = axios.create({ baseURL: "https://api.wellness-partner.example.com" });

async function shareIfConsented(id: string, body: unknown) {
  await consents.require(id, "share:wellness");
  await wellness.post("/members", body);
}
async function shareDirectly(body: unknown) {
  await wellness.post("/members", body);
}

export async function enrol(member: Member) {
  await shareIfConsented(member.id, { name: member.name, phone: member.phone });
}
export async function enrolAnyway(member: Member) {
  await shareDirectly({ name: member.name, phone: member.phone }); // want consent-not-checked
}
