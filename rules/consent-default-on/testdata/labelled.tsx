import { useState } from "react";

export function Last() {
  const [offers, setOffers] = useState(true); // want consent-default-on "offers begins as yes"
  const [paper, setPaper] = useState(true);
  const [open, setOpen] = useState(true);
  return (
    <div onClick={() => setOpen(false)}>
      <label>
        <input type="checkbox" checked={offers} onChange={() => setOffers(!offers)} />
        同意接收优惠信息
      </label>
      <label>
        <input type="checkbox" checked={paper} onChange={() => setPaper(!paper)} />
        Paper letters
      </label>
      {open && <p>您可以随时撤回同意</p>}
    </div>
  );
}

export function Kin() {
  const [shareWithAgency, setShare] = useState(true); // want consent-default-on "shareWithAgency"
  const [sharedWithMe, setMine] = useState(true);
  return (
    <p>
      <input type="checkbox" checked={shareWithAgency} onChange={() => setShare(false)} />
      <input type="checkbox" checked={sharedWithMe} onChange={() => setMine(false)} />
    </p>
  );
}
