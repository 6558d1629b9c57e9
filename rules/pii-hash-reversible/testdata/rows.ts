import { createHash, createHmac, randomUUID } from "node:crypto";

const SALT = "fleet";

interface Car {
  carRef: string;
  plateNo: string;
  plateDigest?: string;
  owner: { passportNumber: string; email: string; dateOfBirth: string };
  photos: Buffer;
}

export function hide(car: Car) {
  car.plateDigest = createHash("sha1").update(SALT + car.plateNo).digest("hex"); // want pii-hash-reversible "plateDigest"
  return { plate: car.plateDigest };
}

export function hideKeyed(car: Car, key: Buffer) {
  car.plateDigest = createHmac("sha256", key).update(car.plateNo).digest("hex");
  return { plate: car.plateDigest };
}

export const toLine = ({ carRef, owner }: Car) => ({
  ref: carRef,
  owner: createHash("sha256").update(owner.passportNumber + owner.dateOfBirth).digest("base64"), // want pii-hash-reversible "handed on by toLine"
  mail: createHash("sha512").update(owner.email.toLowerCase()).digest("hex"), // want pii-hash-reversible "handed on by toLine"
});

export const toKeyedLine = ({ carRef, owner }: Car, key: Buffer) => ({
  ref: carRef,
  owner: createHmac("sha256", key).update(owner.passportNumber).digest("base64"),
  line: createHash("sha256").update(randomUUID()).digest("hex"),
});

export function versioned(car: Car) {
  // Of the whole record, of a picture, of a reference: nobody can try all of them.
  return {
    etag: createHash("sha1").update(JSON.stringify(car)).digest("hex"),
    picture: createHash("sha1").update(car.photos).digest("hex"),
    ref: createHash("sha1").update(car.carRef).digest("hex"),
  };
}
