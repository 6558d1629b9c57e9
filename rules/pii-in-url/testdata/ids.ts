import axios from "axios";

interface Holder {
  id: string;
  idCardNo: string;
  email: string;
}

export async function look(holder: Holder, page: number) {
  await axios.get(`/api/holders/${holder.idCardNo}/policies?page=${page}`); // want pii-in-url
  await axios.get(`/api/holders/${encodeURIComponent(holder.email)}`); // want pii-in-url
  await axios.get("/api/holders", { params: { email: holder.email, page } }); // want pii-in-url
  await axios.get(`/api/holders?email=${holder.email}`); // want pii-in-url
  await axios.get(`/api/holders/by-${holder.email}`); // want pii-in-url
}
