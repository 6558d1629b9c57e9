import axios from "axios";

/** See https://docs.vendor-of-nothing.com */
export const again = (code: number) => axios.post("https://rates.central-bank.org/again", { code });
