import axios from "axios";

interface Insured { id: string; hkid: string; email: string; mobile: string }

const core = axios.create({ baseURL: process.env.CORE_URL });

export const save = (insured: Insured) => core.post("insureds.update", { hkid: insured.hkid });
export const told = (insured: Insured) => core.post("insured.contact.changed", { email: insured.email });
export const filed = (insured: Insured) => core.post("claims.file/attachments", { hkid: insured.hkid });
export const texted = (insured: Insured) => axios.post("sms.gateway.example:8443", { to: insured.mobile }); // want pii-to-third-party "sms.gateway.example"
export const sent = (insured: Insured) => axios.post("hooks.chat.com", { text: insured.hkid }); // want pii-to-third-party "hooks.chat.com"
