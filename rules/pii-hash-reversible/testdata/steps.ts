import { createHash, createHmac } from "node:crypto";
import JsSha from "jssha";
import sodium from "libsodium-wrappers";
import fingerprint from "md5";
import forge from "node-forge";
import sjcl from "sjcl";
import SparkMD5 from "spark-md5";

interface Driver {
  mobilePhone: string;
  nationalId: string;
  email: string;
}

export function pseudonymOf(driver: Driver) {
  const sum = createHash("sha256");
  sum.update("fleet:");
  sum.update(driver.nationalId);
  return sum.digest("base64"); // want pii-hash-reversible "pseudonymOf gives back the plain hash"
}
export function keyedPseudonymOf(driver: Driver, key: string) {
  const sum = createHmac("sha256", key);
  sum.update(driver.nationalId);
  return sum.digest("base64");
}
export function revision(page: Buffer) {
  const sum = createHash("sha256");
  sum.update(page);
  return sum.digest("base64");
}
export function forgedId(driver: Driver) {
  const md = forge.md.sha512.create();
  md.update(driver.nationalId).update("x");
  return md.digest().toHex(); // want pii-hash-reversible "forgedId"
}
export function numbered(driver: Driver) {
  const sha = new JsSha("SHA-256", "TEXT");
  sha.update(driver.mobilePhone);
  return sha.getHash("HEX"); // want pii-hash-reversible "numbered"
}
export function spark(driver: Driver) {
  const sum = new SparkMD5();
  sum.append(driver.mobilePhone);
  return sum.end(); // want? pii-hash-reversible
}

export const bits = (driver: Driver) => sjcl.codec.hex.fromBits(sjcl.hash.sha256.hash(driver.nationalId)); // want pii-hash-reversible "bits"
export const salted = (driver: Driver) => sodium.crypto_hash_sha512(driver.mobilePhone); // want pii-hash-reversible "salted"
export const keyed = (driver: Driver, key: Uint8Array) => sodium.crypto_generichash(32, driver.mobilePhone, key);
export const renamed = (driver: Driver) => fingerprint(driver.mobilePhone); // want pii-hash-reversible "renamed"
export const each = (drivers: Driver[]) => drivers.map((driver) => fingerprint(driver.mobilePhone)); // want pii-hash-reversible "each"
export const audience = (drivers: Driver[]) => drivers.map((driver) => fingerprint(driver.email)); // want pii-hash-reversible "audience"
export const avatars = (drivers: Driver[]) => drivers.map((driver) => fingerprint(driver.email));

export const personKey = (driver: Driver) => createHash("sha1").update(driver.mobilePhone).digest("hex"); // want pii-hash-reversible "personKey"
export const matchKey = ({ nationalId }: Driver) => fingerprint(nationalId); // want pii-hash-reversible "matchKey"
export const redisKey = (driver: Driver) => createHash("sha1").update(driver.mobilePhone).digest("hex");
export const keyFor = (driver: Driver) => createHash("sha1").update(driver.mobilePhone).digest("hex");
export const mailKey = (driver: Driver) => createHash("sha1").update(driver.email).digest("hex");
