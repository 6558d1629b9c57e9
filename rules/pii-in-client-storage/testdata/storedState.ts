// State of Vue and React that is kept in the browser: its name or what it starts with says what it will hold.
import { useSessionStorage as useKept, useLocalStorage } from "@vueuse/core";
import { atomWithStorage } from "jotai/utils";
import { persisted } from "svelte-persisted-store";

export const holder = useLocalStorage("passport-no", ""); // want pii-in-client-storage "Passport"
export const payout = useKept("payout", { iban: "", holderEmail: "" }); // want pii-in-client-storage
export const driver = atomWithStorage("driver", { licenceNo: "", email: "" }); // want pii-in-client-storage "E-mail"
export const draft = persisted("draft", { step: 1, idCardNo: "" }); // want pii-in-client-storage

export const columns = useLocalStorage("claim-columns", ["no", "state"]);
export const theme = atomWithStorage("theme", "dark");
export const panel = persisted("panel", { open: true, width: 240 });
export const asked = useLocalStorage("email-notifications", false);
export const page = useKept("page", 1);
