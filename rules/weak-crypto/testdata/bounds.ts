import https from "node:https";
import tls from "node:tls";

export const client = tls.connect({ host: "bank.example", port: 443, maxVersion: "TLSv1.1" }); // want weak-crypto "maxVersion"
export const server = https.createServer({ maxVersion: "TLSv1" }); // want weak-crypto "maxVersion"
export const newest = https.createServer({ maxVersion: "TLSv1.3" });
export const bound = https.createServer({ minVersion: "TLSv1.2", maxVersion: "TLSv1.2" });
tls.DEFAULT_MAX_VERSION = "TLSv1.1"; // want weak-crypto
tls.DEFAULT_MAX_VERSION = "TLSv1.3";
