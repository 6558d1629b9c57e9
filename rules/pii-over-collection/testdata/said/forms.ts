import Joi from "joi";
import { z } from "zod";

declare function Purpose(...ids: string[]): ClassDecorator;

/** @purpose pet-quote */
export interface PetQuote {
  ownerName: string;
  email: string;
  ethnicity: string; // want pii-over-collection "PetQuote.ethnicity collects .*, which the policy does not list for pet-quote"
}

@Purpose("roadside-help")
export class BreakdownDto {
  plateNo!: string;
  mobile!: string;
  birthDate!: string; // want pii-over-collection "BreakdownDto.birthDate .* for roadside-help"
}

/** @purpose pet-quote, roadside-help */
export const both = z.object({
  email: z.string(),
  mobile: z.string(),
  idCardNo: z.string(), // want pii-over-collection "both.idCardNo .* for pet-quote, roadside-help"
  maritalStatus: z.enum(["single", "married"]).optional(), // want pii-over-collection "both.maritalStatus"
  mobileType: z.enum(["ios", "android"]),
});

// @purpose pet-quote
const pet = Joi.object({
  ownerName: Joi.string(),
  vaccinated: Joi.boolean(),
  diagnosis: Joi.string(), // want pii-over-collection "diagnosis"
});
export const petSchema = pet;

/** @purpose unknown-to-the-policy */
export interface Elsewhere {
  religion: string;
}

/** What it is for, nobody says. */
export interface Unsaid {
  religion: string;
}
