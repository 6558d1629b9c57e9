import { createHash } from "node:crypto";
import { blake3 } from "@noble/hashes/blake3";
import { sha3_256 } from "@noble/hashes/sha3";
import { bytesToHex } from "@noble/hashes/utils";
import forge from "node-forge";
import objectHash from "object-hash";
import { sm3 } from "sm-crypto";

interface Rider {
  mobile: string;
  passportNo: string;
  plateNo: string;
  tariff: string;
}
const fingerprint = (text: string) => createHash("sha256").update(text).digest("hex");

export function row(rider: Rider, key: Uint8Array) {
  const person = sm3(rider.passportNo); // want pii-hash-reversible "Passport number"
  const short = createHash("md5").update(rider.mobile).digest("hex").slice(0, 12); // want pii-hash-reversible "Mobile phone number"
  return {
    person,
    short,
    plate: bytesToHex(sha3_256(rider.plateNo)), // want pii-hash-reversible "plate"
    fine: forge.md.sha256.create().update(rider.passportNo).digest().toHex(), // want pii-hash-reversible "Passport number"
    print: fingerprint(rider.mobile), // want pii-hash-reversible "Mobile phone number"
    whole: objectHash(rider.passportNo), // want pii-hash-reversible "Passport number"
    keyed: sm3(rider.passportNo, { mode: "hmac", key: process.env.KEY! }),
    keyedToo: bytesToHex(blake3(rider.passportNo, { key })),
    bare: bytesToHex(blake3(rider.passportNo)), // want pii-hash-reversible "Passport number"
    tariff: fingerprint(rider.tariff),
  };
}
export const pair = (rider: Rider) => [fingerprint(rider.passportNo), rider.tariff]; // want pii-hash-reversible "Passport number"
// Proofs of a message, and keys under which the same is found again.
export const request = (rider: Rider, secret: string) => ({
  mobile: rider.tariff,
  sign: createHash("sha256").update(`mobile=${rider.mobile}&key=${secret}`).digest("hex"),
  idempotencyKey: fingerprint(rider.mobile + Date.now()),
  lockKey: fingerprint(rider.passportNo),
});
