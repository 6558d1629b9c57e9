import { useState } from "react";
import { saveConsents } from "./api";

export function Wishes({ id }: { id: string }) {
  const [detailsOpen, setDetailsOpen] = useState(true);
  const [paperless, setPaperless] = useState(true);
  const [checked, setChecked] = useState(true); // want consent-default-on "checked begins as yes"
  const [partners, setPartners] = useState(true); // want consent-default-on "partners begins as yes"
  const [callsChecked, setCallsChecked] = useState(true); // want consent-default-on "callsChecked begins as yes"
  return (
    <form onSubmit={() => saveConsents(id, { paperless, partners })}>
      <label>
        <input type="checkbox" checked={detailsOpen} onChange={() => setDetailsOpen(!detailsOpen)} />
        Show what my consent is about
      </label>
      <label>
        <input type="checkbox" checked={paperless} onChange={() => setPaperless(!paperless)} /> No more letters
      </label>
      <label>
        <input type="checkbox" checked={partners} onChange={() => setPartners(!partners)} /> Offers of others
      </label>
      <label>
        <input type="checkbox" checked={checked} onChange={() => setChecked(!checked)} /> I agree to be called
      </label>
      <label>
        <input type="checkbox" checked={callsChecked} onChange={() => setCallsChecked(!callsChecked)} /> I consent to calls
      </label>
    </form>
  );
}
