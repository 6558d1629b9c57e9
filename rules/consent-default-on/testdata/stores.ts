import { defineStore } from "pinia";
import { createStore } from "vuex";
import { create } from "zustand";
import { persist } from "zustand/middleware";

export const useSteps = defineStore("steps", {
  state: () => ({
    marketingConsent: true, // want consent-default-on "marketingConsent begins as yes"
    termsAccepted: false,
    showConsent: true,
    dark: true,
  }),
});

export const shop = createStore({
  state: {
    newsletter: true, // want consent-default-on "newsletter begins as yes"
    consentVersion: true,
  },
});

export const useVisit = create((set: (part: object) => void) => ({
  trackingAccepted: true, // want consent-default-on "trackingAccepted begins as yes"
  consentModalOpen: true,
  close: () => set({ consentModalOpen: false }),
}));

export const useSaved = create(
  persist(
    (set: (part: object) => void) => ({
      shareWithPartners: true, // want consent-default-on "shareWithPartners begins as yes"
      done: () => set({ shareWithPartners: true }),
    }),
    { name: "saved" },
  ),
);
