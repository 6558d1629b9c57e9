import { nanoid } from "nanoid";
import shortid from "shortid";
import { v1, v4, v6 as byTime } from "uuid";

export const sessionId = () => v1(); // want insecure-random "v1\(\)"
export const resetToken = () => byTime(); // want insecure-random "(v6|byTime)\(\)"
export const accessToken = () => shortid.generate(); // want insecure-random "generate\(\)"
export const inviteToken = () => nanoid(32);
export const refreshToken = () => v4();
export const rowId = () => v1();
export const traceId = () => shortid.generate();
