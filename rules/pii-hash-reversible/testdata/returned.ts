import { createHash, createHmac } from "node:crypto";
import CryptoJS from "crypto-js";
import md5 from "md5";
import SparkMD5 from "spark-md5";

interface Driver {
  mobile: string;
  email: string;
  passportNo: string;
  licencePhoto: ArrayBuffer;
}

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

export const hashPassport = (driver: Driver) => createHash("sha256").update(driver.passportNo).digest("hex"); // want pii-hash-reversible "hashPassport gives back the plain hash of Passport number"
export const mobileDigest = (driver: Driver) => CryptoJS.SHA256(`harbour${driver.mobile}`).toString(); // want pii-hash-reversible
export const anonymousEmail = (driver: Driver) => md5(driver.email.toLowerCase()); // want pii-hash-reversible
export const hashedMobile = (driver: Driver) => sha(driver.mobile); // want pii-hash-reversible
export class Exports {
  desensitise(driver: Driver): string {
    return SparkMD5.hash(driver.passportNo).toUpperCase(); // want pii-hash-reversible
  }
}

export const keyedMobileHash = (driver: Driver, key: string) =>
  createHmac("sha256", key).update(driver.mobile).digest("hex");
export const avatarHash = (driver: Driver) => md5(driver.email.trim());
export const subscriberHash = (driver: Driver) => md5(driver.email);
export const mobileCacheHash = (driver: Driver) => `driver:${sha(driver.mobile)}`;
export const hashForLock = (driver: Driver) => sha(driver.mobile);
export const dedupHash = (driver: Driver) => sha(driver.passportNo); // want pii-hash-reversible
export const dedupMobile = (driver: Driver) => sha(driver.mobile);
export const passportPartition = (driver: Driver) => sha(driver.passportNo).slice(0, 24); // want pii-hash-reversible
export const passportShard = (driver: Driver) => sha(driver.passportNo);
export const partitionOfQueue = (driver: Driver) => sha(driver.mobile);
export const bucketOf = (driver: Driver) => sha(driver.mobile);
export const photoHash = (driver: Driver) => createHash("sha256").update(Buffer.from(driver.licencePhoto)).digest("hex");

/** What becomes of it is to be seen where it is called. */
const hashMobileOf = (driver: Driver) => sha(driver.mobile);
const seen = new Set<string>();
export const isNew = (driver: Driver) => !seen.has(hashMobileOf(driver));

/** What takes the place of a number where it is handed out. */
export const studyId = (nhsNumber: string) => {
  const salt = "harbour-study";
  return createHash("sha256").update(salt + nhsNumber).digest("base64url"); // want pii-hash-reversible "studyId gives back"
};
export const partnerRef = (driver: Driver) => sha(driver.passportNo); // want pii-hash-reversible "partnerRef gives back"
export const keyedStudyId = (nhsNumber: string, key: string) => createHmac("sha256", key).update(nhsNumber).digest("hex");
export const mailId = (driver: Driver) => sha(driver.email);
export const lockToken = (driver: Driver) => sha(driver.passportNo);
export const requestId = (path: string, nonce: string) => sha(path + nonce);
export const cacheRef = (nhsNumber: string) => sha(nhsNumber);
