import https from "node:https";
import tls from "node:tls";

const anyHost = () => undefined;
export const open = new https.Agent({ checkServerIdentity: () => undefined }); // want tls-verification-disabled "checkServerIdentity"
export const named = new https.Agent({ checkServerIdentity: anyHost }); // want tls-verification-disabled "checkServerIdentity"
export const checked = new https.Agent({
  checkServerIdentity: (host, cert) => tls.checkServerIdentity(host.replace(/^alt-/, ""), cert),
});
