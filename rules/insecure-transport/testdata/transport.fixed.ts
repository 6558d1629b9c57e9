import axios from "axios";

const BASE = "https://api.partner-data.example";
const client = axios.create({ baseURL: BASE });

export async function send(c: { idCardNo: string; city: string; plan: string }) {
  await axios.post("https://api.partner-data.example/v1", { id: c.idCardNo }); // want insecure-transport "api.partner-data.example"
  await client.post("/v1", { id: c.idCardNo }); // want insecure-transport
  await fetch("https://203.0.113.7/claims", { method: "POST", body: JSON.stringify(c) }); // want insecure-transport
}
