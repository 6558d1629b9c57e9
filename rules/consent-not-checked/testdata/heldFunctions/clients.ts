// Functions that an object holds which is called after what they are for.
import axios from "axios";

const mailTool = axios.create({ baseURL: "https://api.mailtool.example/3.0" });
const letters = axios.create({ baseURL: "https://api.letterhouse.example/v1" });

export const campaigns = {
  enrol: (m: { list: string; email: string; firstName: string }) =>
    mailTool.post(`/lists/${m.list}/members`, { email_address: m.email, first_name: m.firstName }),
};

export const documents = {
  print: (m: { fullName: string; street: string }) => letters.post("/letters", { fullName: m.fullName, street: m.street }),
};
