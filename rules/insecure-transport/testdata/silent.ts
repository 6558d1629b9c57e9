import axios from "axios";

export async function send(c: { idCardNo: string; plan: string }) {
  await axios.post("https://api.partner-data.example/v1", { id: c.idCardNo });
  await axios.post("http://localhost:8080/v1", { id: c.idCardNo });
  await axios.post("http://claims.internal/v1", { id: c.idCardNo });
  await axios.post("http://api.partner-data.example/v1", { plan: c.plan });
}
