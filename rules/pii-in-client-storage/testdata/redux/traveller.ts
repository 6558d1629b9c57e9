import { createReducer, createSlice } from "@reduxjs/toolkit";

const empty = { passportNumber: "", seat: "", step: 1 };

export const traveller = createSlice({ name: "traveller", initialState: empty, reducers: {} });
export const payment = createReducer({ cardNumber: "", due: 0 }, () => undefined);
export const look = createSlice({ name: "look", initialState: { dark: false, step: 1 }, reducers: {} });

export function visa(state = { visaNumber: "", idCardNo: "" }, action: { type: string }) {
  return action.type === "clear" ? { visaNumber: "", idCardNo: "" } : state;
}
