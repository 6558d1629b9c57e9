import { defineStore } from "pinia";
import { create } from "zustand";
import { persist } from "zustand/middleware";
import { ref } from "vue";

export const useClaim = defineStore("claim", {
  state: () => ({ step: 1, claimant: { passportNo: "", share: 0 } }), // want pii-in-client-storage "Passport"
  persist: true,
});
export const useOld = defineStore({ id: "old", state: () => ({ bankCardNo: "" }), persist: { storage: localStorage } }); // want pii-in-client-storage "card"
export const useSetup = defineStore("setup", () => ({ passportNo: ref("") }), { persist: true }); // want pii-in-client-storage "Passport"
export const useMemory = defineStore("memory", { state: () => ({ passportNo: "" }) });
export const useNever = defineStore("never", { state: () => ({ passportNo: "" }), persist: false });
export const useStep = defineStore("step", {
  state: () => ({ step: 1, passportNo: "" }),
  persist: { pick: ["step"] },
});
export const useNumber = defineStore("number", {
  state: () => ({ step: 1, passportNo: "" }), // want pii-in-client-storage "Passport"
  persist: { paths: ["passportNo"] },
});
export const useTheme = defineStore("theme", { state: () => ({ look: { dark: false } }), persist: true });

// Members of an object inside the state are kept with it.
export const useForm = create(persist(() => ({ step: 1, nominee: { passportNo: "" } }), { name: "form" })); // want pii-in-client-storage "Passport"
