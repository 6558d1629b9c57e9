import { Client } from "ssh2";
import superagent from "superagent";

const login = { host: "drop.assessor.example", username: "fnol", privateKey: process.env.DROP_KEY };
export const believing = () => new Client().connect({ ...login, hostVerifier: () => true }); // want tls-verification-disabled "hostVerifier"
export const pinned = () => new Client().connect({ ...login, hostVerifier: (key) => key.equals(known) });
const known = Buffer.from(process.env.DROP_HOST_KEY ?? "", "base64");

export const loose = (url: string) => superagent.post(url).set("Accept", "text/csv").disableTLSCerts(); // want tls-verification-disabled "disableTLSCerts"
export const strict = (url: string, ca: string) => superagent.post(url).ca(ca);
export const cluster = { server: process.env.KUBE_API, skipTLSVerify: true }; // want tls-verification-disabled "skipTLSVerify"
