import { useState } from "react";

// What is approved is decided where it is sent to.
export function ClaimReview() {
  const [form, setForm] = useState({ status: "OPEN" });
  return <button onClick={() => setForm({ ...form, status: "APPROVED" })}>{form.status}</button>;
}
