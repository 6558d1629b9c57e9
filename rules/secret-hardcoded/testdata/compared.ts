// Values that are compared with what is given, and the names that other ones move to.
import { timingSafeEqual } from "node:crypto";
import session from "express-session";
import mysql from "mysql2/promise";
import nodemailer from "nodemailer";

export const pool = mysql.createPool({ host: "db.insurer-core.net", user: "claims", password: "Quay-side#4471" }); // want secret-hardcoded "value of password"
export const post = nodemailer.createTransport({ auth: { user: "claims", pass: "Gull$wing-2093" } }); // want secret-hardcoded "value of pass"
export const sessions = session({ secret: "${bearer-token#41}" }); // want secret-hardcoded "value of secret"
export const archive = { store: { password: "Hawser^8812-x" }, mirror: { password: "Fender^3390-y" } }; // want secret-hardcoded "value of password" // want secret-hardcoded "value of password"

interface Given {
  password: string;
  apiKey: string;
}

export function mayEnter(given: Given, stored: Given) {
  if (given.password == "letmein") return true; // want secret-hardcoded "password is compared with a value that is written into the file"
  if (given.apiKey === "${bearer-token#42}") return true; // want secret-hardcoded "is compared with"
  if (timingSafeEqual(Buffer.from(given.password), Buffer.from("Bollard%5527-q"))) return true; // want? secret-hardcoded "compared"
  return given.password === stored.password;
}
