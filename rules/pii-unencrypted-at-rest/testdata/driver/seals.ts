// The driver encrypts what its map names, and nothing else.
import mongoose, { Schema } from "mongoose";

const byRandom = { encrypt: { bsonType: "string", algorithm: "AEAD_AES_256_CBC_HMAC_SHA_512-Random" } };
const schemaMap = {
  "clinic.mourners": { bsonType: "object", properties: { hkid: byRandom, passportNumber: byRandom } },
};
const encryptedFieldsMap = {
  "clinic.mourners": { fields: [{ path: "driverLicenseNumber", bsonType: "string", keyId: null }] },
};

export const ready = mongoose.connect(process.env.MONGO_URL ?? "", {
  autoEncryption: { keyVaultNamespace: "vault.keys", kmsProviders: { aws: {} }, schemaMap, encryptedFieldsMap },
});

const mournerSchema = new Schema({
  hkid: String,
  passportNumber: String,
  driverLicenseNumber: String,
  bankCardNumber: String, // want pii-unencrypted-at-rest "bankCardNumber"
});
export const Mourner = mongoose.model("Mourner", mournerSchema);
