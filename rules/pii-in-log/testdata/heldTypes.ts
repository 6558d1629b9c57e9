import { AsyncLocalStorage } from "node:async_hooks";
import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { computed, ref, watch } from "vue";

interface Context {
  requestId: string;
  userEmail: string;
}

const store = new AsyncLocalStorage<Context>();
const plain = new AsyncLocalStorage<{ requestId: string }>();

export function context(): void {
  console.log(store.getStore()?.userEmail); // want pii-in-log "E-mail address"
  console.log(store.getStore()); // want pii-in-log "whole object"
  console.log(store.getStore()?.requestId);
  console.log(plain.getStore());
}

export const slice = createSlice({
  name: "sailor",
  initialState: {},
  reducers: {
    identified(_state, action: PayloadAction<{ passportNumber: string; step: number }>) {
      console.log(action.payload); // want pii-in-log "Passport"
      console.log(action.payload.step, action.type);
    },
    stepped(_state, action: PayloadAction<number>) {
      console.log(action.payload);
    },
  },
});

export function watched(given: { diagnosis: string; state: string }): void {
  const held = ref(given);
  const diagnosis = computed(() => held.value.diagnosis);
  const state = computed(() => held.value.state);
  watch(diagnosis, (now) => console.log(now)); // want pii-in-log "Diagnosis"
  watch(
    () => held.value.diagnosis,
    (_now, before) => console.log(before), // want pii-in-log "Diagnosis"
  );
  watch(state, (now, before) => console.log(now, before));
  watch(diagnosis, () => console.log("changed"));
}
