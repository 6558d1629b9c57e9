import { createHash, scryptSync } from "node:crypto";
import fs from "node:fs";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

const s3 = new S3Client({});
interface Member {
  login: string;
  password: string;
  salt: string;
}

export function register(member: Member, done: () => void) {
  fs.appendFile("/srv/members.csv", `${member.login};${member.password}\n`, done); // want auth-data-persisted "written into a file"
}
export function registerWell(member: Member, done: () => void) {
  const kept = scryptSync(member.password, member.salt, 64).toString("hex");
  fs.appendFile("/srv/members.csv", `${member.login};${kept}\n`, done);
}
export function codes(phone: string, smsCode: string) {
  fs.appendFileSync("/var/spool/codes.txt", `${phone} ${smsCode}\n`); // want auth-data-persisted "written into a file"
}
/** Of a database, which is set up. */
export function setUp(dbPassword: string, smtp: { password: string }) {
  fs.writeFileSync(".env", `DB_PASSWORD=${dbPassword}\nSMTP=${smtp.password}\n`);
}
export function visit(fingerprintSample: Buffer, irisScan: Buffer, faceTemplate: Buffer, claimId: string) {
  fs.writeFileSync("/data/finger.wsq", fingerprintSample); // want auth-data-persisted "raw sample"
  fs.writeFileSync("/data/iris.png", irisScan); // want auth-data-persisted "raw sample"
  fs.writeFileSync("/data/face.tpl", faceTemplate);
  return s3.send(new PutObjectCommand({ Bucket: "visits", Key: claimId, Body: fingerprintSample })); // want auth-data-persisted "raw sample"
}
export function fingerprints(fingerprint: string, sampleRate: number) {
  fs.writeFileSync("/data/findings.json", JSON.stringify({ fingerprint, sampleRate, of: createHash("sha256") }));
}
