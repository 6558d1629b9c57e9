import { pbkdf2Sync, scryptSync } from "node:crypto";
import cookieParser from "cookie-parser";
import jwt from "jsonwebtoken";
import { Strategy } from "passport-jwt";

const RING = { active: "${bearer-token#11}", retired: "rev2019-ledger-name" }; // want secret-hardcoded "takes is written"
const label = "Claims-2024-portal";
const build = "${bearer-token#12}";

export const renew = (id: string) => jwt.sign({ id }, RING.active, { expiresIn: "20m" });
export const signed = cookieParser("Hx7-biscuit-91qLk2"); // want secret-hardcoded "takes is written"
export const unsigned = cookieParser();
export const derived = scryptSync("Pz4-Lantern-harbour-88", "salt-of-2018", 32); // want secret-hardcoded
export const stretched = (code: string) => pbkdf2Sync(code, "salt-of-2018", 600_000, 32, "sha256");
export const title = `${label} ${build}`;

export class Bearer extends Strategy {
  constructor() {
    super({ secretOrKey: "w4Rd!83pLk-Zq2mNs" }); // want secret-hardcoded "secretOrKey"
  }
}

const partner = Buffer.from("premium_feed:Vk7pWq40zRta").toString("base64"); // want secret-hardcoded
export const headers = { authorization: `Basic ${partner}` };
export const browser = () => btoa("agency-hk:Ry5nTe81xCvb"); // want secret-hardcoded
export const raw = Buffer.from("premium_feed:Vk7pWq41zRtb");
export const range = btoa("09:30-10:45");
export const prefix = btoa("urn:insurer:policy");

export const alipay = {
  alipayPublicKey:
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA${bearer-token#20}${bearer-token#21}${bearer-token#22}${bearer-token#23}${bearer-token#24}${bearer-token#25}${bearer-token#26}${bearer-token#27}",
};
