import { randomBytes } from "node:crypto";

export const CIPHER = "aes-256-gcm";
export const OLD_CIPHER = "des-ede3-cbc";
export const VECTOR = Buffer.from("a1b2c3d4e5f60718293a4b5c", "hex");
export const LENGTH = 12;
export const fresh = () => randomBytes(LENGTH);
