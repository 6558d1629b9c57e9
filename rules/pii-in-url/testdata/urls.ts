import axios from "axios";

interface Customer {
  id: string;
  idCardNo: string;
  email: string;
}

export async function look(c: Customer) {
  await axios.get(`/api/customers/${c.idCardNo}`); // want pii-in-url
  await axios.get("/api/customers", { params: { email: c.email } }); // want pii-in-url
  await fetch("/api/customers?mail=" + encodeURIComponent(c.email)); // want pii-in-url
}
