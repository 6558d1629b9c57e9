import superagent from "superagent";
import wretch from "wretch";
import QueryStringAddon from "wretch/addons/queryString";

interface Tenant {
  id: string;
  email: string;
  passportNo: string;
}
const core = wretch("https://core.acme.example").addon(QueryStringAddon);

export const byMail = (t: Tenant) => superagent.get("/tenants").query({ email: t.email }); // want pii-in-url
export const byText = (t: Tenant) => superagent.get("/tenants").query(`passport=${t.passportNo}`); // want pii-in-url
export const change = (t: Tenant) => superagent.post("/tenants").send({ email: t.email });
export const byId = (t: Tenant) => superagent.get("/tenants").query({ id: t.id });

export const search = (t: Tenant) => core.query({ passportNo: t.passportNo }).get("/tenants").json(); // want pii-in-url
export const at = (t: Tenant) => core.url(`/tenants/${t.passportNo}`).get().json(); // want pii-in-url
export const create = (t: Tenant) => core.url("/tenants").json({ passportNo: t.passportNo }).post().json();
