import { EncryptJWT, SignJWT } from "jose";
import jwt from "jsonwebtoken";

interface Insured {
  id: string;
  email: string;
  nationalId: string;
  diagnosis: string;
}
const key = process.env.JWT_KEY!;

export const card = (insured: Insured) => jwt.sign({ sub: insured.id, nationalId: insured.nationalId }, key); // want pii-in-client-storage "written into the claims"
export const referral = (insured: Insured) => new SignJWT({ reason: insured.diagnosis }).setProtectedHeader({ alg: "EdDSA" }); // want pii-in-client-storage "Diagnosis .* claims"
export const session = (insured: Insured) => jwt.sign({ sub: insured.id, email: insured.email }, key, { expiresIn: "5m" });
export const sealed = (insured: Insured) => new EncryptJWT({ reason: insured.diagnosis });
export const link = (insured: Insured, password: string) => jwt.sign({ sub: insured.id }, key + password);
