import { useState } from "react";
import { useForm } from "react-hook-form";

interface Preferences {
  marketingConsent?: boolean;
  cookieBanner?: boolean;
}

export function Declaration({ preferences }: { preferences: Preferences }) {
  const [agreed, setAgreed] = useState(true); // want consent-default-on "begins"
  const [open, setOpen] = useState(true);
  const [choices, setChoices] = useState({ newsletter: true, dark: true }); // want consent-default-on
  const { register } = useForm({ defaultValues: { shareWithPartnersConsent: true, amount: 0 } }); // want consent-default-on
  const mayMail = preferences.marketingConsent ?? true; // want consent-default-on "missing"
  const mayCall = preferences.marketingConsent !== false; // want consent-default-on
  const banner = preferences.cookieBanner ?? true;
  const asked = preferences.marketingConsent ?? false;
  return (
    <form onSubmit={() => setOpen(false)}>
      <input type="checkbox" name="marketingConsent" defaultChecked /> {/* want consent-default-on "ticked" */}
      <input type="checkbox" name="trackingConsent" checked={agreed} onChange={() => setAgreed(!agreed)} />
      <input type="checkbox" name="remember" defaultChecked />
      <input type="checkbox" {...register("amount")} onChange={() => setChoices(choices)} />
      {String(mayMail && mayCall && banner && asked && open)}
    </form>
  );
}
