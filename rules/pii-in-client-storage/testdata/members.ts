import { openDB } from "idb";
import { create } from "zustand";
import { persist } from "zustand/middleware";

declare function Page(options: object): void;

interface Proposal {
  passportNumber: string;
  diagnosis: string;
  step: number;
}

export function remember(proposal: Proposal) {
  document.cookie = `p=${proposal.passportNumber}; path=/`; // want pii-in-client-storage "document.cookie"
  document.cookie = `s=${proposal.step}; path=/`;
  localStorage.proposal = JSON.stringify(proposal); // want pii-in-client-storage "localStorage.proposal"
  window.sessionStorage["step"] = String(proposal.step);
}

export const useProposal = create<Proposal>()(
  persist(() => ({ passportNumber: "", diagnosis: "", step: 0 }), { name: "proposal" }), // want pii-in-client-storage "persist"
);

export const useStep = create<Proposal>()(
  persist(() => ({ passportNumber: "", diagnosis: "", step: 0 }), {
    name: "step",
    partialize: (state) => ({ step: state.step }),
  }),
);

Page({
  data: { proposal: { passportNumber: "", diagnosis: "" }, step: 1 },
  onHide() {
    wx.setStorageSync("proposal", this.data.proposal); // want pii-in-client-storage
    wx.setStorageSync("step", this.data.step);
  },
});

export async function offline(proposal: Proposal, tile: Blob) {
  const db = await openDB("app");
  await db.put("proposals", { step: proposal.step, passportNumber: proposal.passportNumber }); // want pii-in-client-storage
  await db.put("tiles", tile);
}
