import { makeColumnCipher } from "@acme/columns";
import { EncryptionTransformer } from "typeorm-encrypted";
import { JsonTransformer } from "typeorm-json";

export const closed = new EncryptionTransformer({ key: process.env.COLUMN_KEY!, algorithm: "aes-256-gcm", ivLength: 12 });
export const hidden = makeColumnCipher("claims");
export const json = new JsonTransformer();
