import { useState } from "react";
import { getConsents, saveConsents, saveLayout } from "./api";

export function Choices({ id }: { id: string }) {
  const [campaigns, setCampaigns] = useState(true); // want consent-default-on
  const [referral, setReferral] = useState(false);
  const [compact, setCompact] = useState(true);
  const [listed, setListed] = useState(true);
  const [shown] = useState(true);
  const load = () => getConsents(id, { listed });
  const send = () => {
    saveConsents(id, { campaigns, referral, shown, load });
    saveLayout(id, { compact });
  };
  return (
    <form onSubmit={send}>
      <input type="checkbox" checked={campaigns} onChange={(e) => setCampaigns(e.target.checked)} />
      <input type="checkbox" checked={referral} onChange={(e) => setReferral(e.target.checked)} />
      <input type="checkbox" checked={compact} onChange={(e) => setCompact(e.target.checked)} />
      <input type="checkbox" checked={listed} onChange={(e) => setListed(e.target.checked)} />
    </form>
  );
}
