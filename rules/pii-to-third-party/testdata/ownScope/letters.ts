import axios from "axios";

const MAIL = "https://relay.lantau-assurance.example/v1/letters";

export async function remind(policy: { ref: string; email: string }): Promise<void> {
  await axios.post(MAIL, { to: policy.email });
  await axios.post("https://api.lantau.com.hk/letters", { to: policy.email });
  await axios.post("https://mail.lantauferries.example/letters", { to: policy.email }); // want pii-to-third-party "mail.lantauferries.example"
  await axios.post("https://lantau.helpdesk.example/tickets", { from: policy.email }); // want pii-to-third-party "lantau.helpdesk.example"
  await axios.post("https://lantau.post-office.com.hk/letters", { to: policy.email }); // want pii-to-third-party "post-office"
}
