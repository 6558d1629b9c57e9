import { subYears } from "date-fns";

export const adultsCutoff = () => subYears(new Date(), 18);

export function ageOf(dateOfBirth: Date): number {
  return new Date().getFullYear() - dateOfBirth.getFullYear();
}
