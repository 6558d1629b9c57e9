import axios from "axios";

interface Customer {
  id: string;
  idCardNo: string;
}

export async function look(c: Customer) {
  await axios.get(`/api/customers/${c.id}`);
  await axios.post("/api/customers/search", { idCardNo: c.idCardNo });
  await fetch("/api/customers", { method: "POST", body: JSON.stringify(c) });
}
