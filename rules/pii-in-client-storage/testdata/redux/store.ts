import { combineReducers, configureStore } from "@reduxjs/toolkit";
import { persistReducer } from "redux-persist";
import storage from "redux-persist/lib/storage";
import { encryptTransform } from "redux-persist-transform-encrypt";
import { look, payment, traveller, visa } from "./traveller";

const config = { key: "root", storage };
const root = combineReducers({ traveller: traveller.reducer, look: look.reducer });
const safe = combineReducers({ look: look.reducer });

export const whole = configureStore({ reducer: persistReducer(config, root) }); // want pii-in-client-storage "Passport number"
export const slice = persistReducer({ key: "t", storage }, traveller.reducer); // want pii-in-client-storage "Passport number"
export const cards = persistReducer({ key: "p", storage }, payment); // want pii-in-client-storage "card"
export const plain = persistReducer({ key: "v", storage }, visa); // want pii-in-client-storage "identity number"

export const looks = persistReducer(config, safe);
export const picked = persistReducer({ key: "root", storage, whitelist: ["look"] }, root);
export const without = persistReducer({ key: "root", storage, blacklist: ["traveller"] }, root);
export const sealed = persistReducer(
  { key: "root", storage, transforms: [encryptTransform({ secretKey: process.env.KEY ?? "" })] },
  root,
);
export const chosen = persistReducer({ key: "root", storage, whitelist: ["traveller", "look"] }, root); // want pii-in-client-storage "Passport number"
export const others = persistReducer({ key: "root", storage, blacklist: ["look"] }, root); // want pii-in-client-storage "Passport number"
export const seats = persistReducer({ key: "t", storage, whitelist: ["seat"] }, traveller.reducer);
export const inMemory = configureStore({ reducer: traveller.reducer });
