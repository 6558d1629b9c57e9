import { Guest, Score, Witness } from "./models";

export const remember = (fullName: string, email: string) => Guest.create({ fullName, email });
export const forget = (mobile: string) => Witness.deleteMany({ mobile });
export const score = (email: string) => Score.create({ email, points: 1 });
