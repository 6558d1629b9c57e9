import { seal, unseal } from "@example/vault";

export const fieldCipher = { to: (value: string) => seal(value), from: (value: string) => unseal(value) };
