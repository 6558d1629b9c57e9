import https from "node:https";
import { CHECK_PEER, CHECKED, MINUTES } from "./flags";

export const agent = new https.Agent({ rejectUnauthorized: CHECK_PEER }); // want tls-verification-disabled
export const careful = new https.Agent({ rejectUnauthorized: CHECKED, timeout: MINUTES * 60_000 });
