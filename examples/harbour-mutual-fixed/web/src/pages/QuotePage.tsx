import * as Sentry from "@sentry/react";
import { type FormEvent, useState } from "react";
import { trackStep } from "../lib/telemetry";

interface QuoteForm {
  fullName: string;
  mobile: string;
  weightKg: number;
  smoker: boolean;
  medicalHistory: string;
  acceptedNotice: boolean;
}

const EMPTY: QuoteForm = {
  fullName: "",
  mobile: "",
  weightKg: 0,
  smoker: false,
  medicalHistory: "",
  acceptedNotice: false,
};

export function QuotePage({ productCode }: { productCode: string }) {
  const [form, setForm] = useState(EMPTY);
  const [error, setError] = useState<string | null>(null);

  function change<K extends keyof QuoteForm>(key: K, value: QuoteForm[K]) {
    setForm({ ...form, [key]: value });
    trackStep("quote_field", { field: key });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    trackStep("quote_health", { answered: form.medicalHistory !== "", productCode });
    const response = await fetch("/api/quotes", { method: "POST", body: JSON.stringify({ ...form, productCode }) });
    if (response.ok) {
      trackStep("quote_done", { productCode, hasHistory: form.medicalHistory !== "" });
      return;
    }
    Sentry.captureMessage("quote refused", { level: "warning", extra: { productCode } });
    Sentry.setTag("quote.status", String(response.status));
    setError("quote.refused");
  }

  return (
    <form onSubmit={submit}>
      <label>
        Name
        <input value={form.fullName} onChange={(e) => change("fullName", e.target.value)} />
      </label>
      <label>
        Mobile
        <input value={form.mobile} onChange={(e) => change("mobile", e.target.value)} />
      </label>
      <label>
        Illnesses so far
        <textarea value={form.medicalHistory} onChange={(e) => change("medicalHistory", e.target.value)} />
      </label>
      <label>
        <input
          type="checkbox"
          checked={form.acceptedNotice}
          onChange={(e) => change("acceptedNotice", e.target.checked)}
        />
        I have read the privacy notice
      </label>
      {error && <p role="alert">{error}</p>}
      <button type="submit" disabled={!form.acceptedNotice}>
        Get a quote
      </button>
    </form>
  );
}
