import { z } from "zod";
import { yearsSince } from "./elsewhere";

const Kin = z.object({ childName: z.string(), birthDate: z.coerce.date() });
export const Household = z.object({ holderId: z.string(), kin: z.array(Kin).min(1) });
export const Tutored = z.object({ tutorId: z.string(), kin: Kin.array() });
const Person = z.object({ fullName: z.string(), dateOfBirth: z.coerce.date() });
export const Grown = Person.refine((p) => yearsSince(p.dateOfBirth) >= 18, { message: "adults only" });
