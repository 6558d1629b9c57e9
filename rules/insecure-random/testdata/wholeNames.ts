import { v1, v4 } from "uuid";

export const shareLinkToken = () => v1(); // want insecure-random
export const shareLinkTokenSafe = () => v4();
export const secretFor = (broker: string) => broker + Date.now().toString(36); // want insecure-random
export const passwordForAgent = () => Math.random().toString(36); // want insecure-random
export const tokenColour = () => Math.random();
export const linkFor = (page: string) => `${page}?${Date.now()}`;
export const formToken = (draw: () => string) => draw();
export const policyAccessCode = () => Math.random().toString(36).slice(2, 10).toUpperCase(); // want insecure-random
export const policyNumberSample = () => Math.random().toString(36).slice(2, 10).toUpperCase();
export const callerPin = () => String(Math.floor(Math.random() * 9000) + 1000); // want insecure-random
export const mapPin = () => Math.random();
export const claimCode = () => String(Math.floor(Math.random() * 9000));
