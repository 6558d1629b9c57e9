import { defineStore } from "pinia";

interface Annuitant {
  id: string;
  fullName: string;
  passportNo: string;
}
interface Tariff {
  id: string;
  price: number;
}

export const useAnnuitant = defineStore("annuitant", {
  state: () => ({ current: null as Annuitant | null, caseId: "" }), // want pii-in-client-storage
  persist: true,
});
export const useAnnuitants = defineStore("annuitants", {
  state: () => ({ list: [] as Annuitant[] }), // want pii-in-client-storage
  persist: true,
});
export const useTariffs = defineStore("tariffs", {
  state: () => ({ list: [] as Tariff[], current: null as Tariff | null }),
  persist: true,
});
export const useWork = defineStore("work", {
  state: () => ({ current: null as Annuitant | null, pageSize: 20 }),
  persist: { paths: ["pageSize"] },
});
export const useForgotten = defineStore("forgotten", {
  state: () => ({ current: null as Annuitant | null }),
});
