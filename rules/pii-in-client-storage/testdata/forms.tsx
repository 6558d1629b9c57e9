import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";

interface Enquiry {
  policyholderName: string;
  passportNumber: string;
  plan: string;
  step: number;
}

export function EnquiryForm() {
  const { watch, getValues } = useForm<Enquiry>({ defaultValues: { plan: "" } });
  const values = watch();
  const step = watch("step");
  useEffect(() => {
    sessionStorage.setItem("enquiry", JSON.stringify(values)); // want pii-in-client-storage "Passport number"
    sessionStorage.setItem("enquiryStep", String(step));
    sessionStorage.setItem("enquiryPlan", String(getValues("plan")));
    sessionStorage.setItem("enquiryAll", JSON.stringify(getValues())); // want pii-in-client-storage "Passport number"
  }, [values, step, getValues]);
  return null;
}

export function Field(isValid: (text: string) => boolean) {
  const [typed, setTyped] = useState("");
  const [tab, setTab] = useState(0);
  const keep = () => {
    localStorage.setItem("draft", JSON.stringify({ passportNumber: typed, tab })); // want pii-in-client-storage "Passport number"
    // Whether it fits, where it is on the page.
    localStorage.setItem("checked", JSON.stringify({ passportNumber: isValid(typed), email: typed.length }));
    localStorage.setItem("places", JSON.stringify({ bankAccountNumber: 3, tab }));
  };
  return <input value={typed} onChange={(e) => setTyped(e.target.value)} onBlur={keep} onFocus={() => setTab(1)} />;
}
