import { createCipheriv, randomBytes } from "node:crypto";
import jwt from "jsonwebtoken";

export const config = {
  jwtSecret: process.env.JWT_SECRET, // want secret-hardcoded "jwtSecret"
  awsAccessKeyId: process.env.AWS_ACCESS_KEY_ID, // want secret-hardcoded "AWS access key"
  mail: { password: process.env.MAIL_PASSWORD }, // want secret-hardcoded "password"
  databaseUrl: "postgresql://claims:${postgres-url#1}@db.insurer-core.net/claims", // want secret-hardcoded "PostgreSQL"
  stripe: process.env.STRIPE, // want secret-hardcoded "test"
  github: process.env.GITHUB, // want secret-hardcoded "GitHub"
};

const sessionSecret = process.env.SESSION_SECRET; // want secret-hardcoded "stands in"
const minioPassword = process.env.MINIO_ROOT_PASSWORD; // want secret-hardcoded

export function sign(userId: string) {
  return jwt.sign({ userId }, "${bearer-token#2}"); // want secret-hardcoded
}

export function seal(idCardNo: string) {
  const key = Buffer.from("${sm4-key#1}", "hex"); // want secret-hardcoded
  return createCipheriv("aes-128-gcm", key, randomBytes(12)).update(idCardNo);
}

const parts = ["${aws-secret-access-key#1}".slice(0, 20)];
export const assembled = { apiKey: parts.join("") }; // want? secret-hardcoded
export { minioPassword, sessionSecret };

process.env.SESSION_SECRET ??= "integration-test-portal-session-secret-0123456789abcdef"; // want secret-hardcoded "default of development"
