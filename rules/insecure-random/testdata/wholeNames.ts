import { v1, v4 } from "uuid";

export const shareLinkToken = () => v1(); // want insecure-random
export const shareLinkTokenSafe = () => v4();
export const secretFor = (broker: string) => broker + Date.now().toString(36); // want insecure-random
export const passwordForAgent = () => Math.random().toString(36); // want insecure-random
export const tokenColour = () => Math.random();
export const linkFor = (page: string) => `${page}?${Date.now()}`;
export const formToken = (draw: () => string) => draw();
