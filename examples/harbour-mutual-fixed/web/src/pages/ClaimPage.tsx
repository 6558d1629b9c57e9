import posthog from "posthog-js";
import { useState } from "react";

interface ClaimForm {
  policyNumber: string;
  claimantName: string;
  email: string;
  diagnosis: string;
  amount: number;
}

export function ClaimPage({ userId }: { userId: string }) {
  const [form, setForm] = useState<ClaimForm>({ policyNumber: "", claimantName: "", email: "", diagnosis: "", amount: 0 });

  async function submit() {
    posthog.capture("claim_sent", { hasDiagnosis: form.diagnosis !== "", amount: form.amount });
    const response = await fetch("/api/claims", { method: "POST", body: JSON.stringify(form) });
    if (!response.ok) console.error("claim refused", response.status);
  }

  return (
    <form onSubmit={submit}>
      <input value={form.claimantName} onChange={(e) => setForm({ ...form, claimantName: e.target.value })} />
      <textarea value={form.diagnosis} onChange={(e) => setForm({ ...form, diagnosis: e.target.value })} />
      <a href="/privacy#claims">What we do with it</a>
      <button type="submit">Send</button>
    </form>
  );
}
