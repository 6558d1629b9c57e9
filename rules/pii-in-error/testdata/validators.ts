// Messages of validators: those that repeat the value, and those that say what is wrong.
import { IsEmail, Matches, type ValidationArguments } from "class-validator";
import Joi from "joi";
import { model, Schema } from "mongoose";
import * as yup from "yup";
import { z } from "zod";

export const heir = z.object({
  passportNumber: z.string().refine(isPassport, (v) => ({ message: `${v} is no passport` })), // want pii-in-error "repeats it: Passport number"
  hkid: z.string().superRefine((v, ctx) => {
    if (!isPassport(v)) ctx.addIssue({ code: "custom", message: `no identity card: ${v}` }); // want pii-in-error "Hong Kong"
  }),
  idCardNo: z.string().transform((v) => `ID ${v}`).refine(isPassport, "no identity card"),
  birthDate: z.string().refine((v) => seen.has(`born:${v}`), (v) => ({ message: `${v.length} signs are too few` })),
  colour: z.string().refine(isPassport, (v) => ({ message: `${v} is no colour` })),
});

export const payout = Joi.object({
  bankAccountNo: Joi.string().messages({ "string.base": "{#label}: {#value} is no account" }), // want pii-in-error "bankAccountNo"
  iban: Joi.string().messages({ "string.base": "{#label} is no IBAN" }),
  taxId: Joi.string().custom((value, helpers) => helpers.message({ custom: "no tax number" })),
});

export const driver = yup.object({
  driverLicenseNumber: yup.string().test("form", ({ value }) => `${value} is no licence`, isPassport), // want pii-in-error "driverLicenseNumber"
  passportNumber: yup.string().matches(/^\w{8}$/, "${path} must not be ${value}"), // want pii-in-error "passportNumber"
  mobilePhone: yup.string().matches(/^\d+$/, ({ path }) => `${path} is no number`),
});

export class MournerInput {
  @Matches(/^\d{10}$/, { message: "$property $value is no number" }) // want pii-in-error "nationalIdNumber"
  nationalIdNumber!: string;

  @Matches(/^\d{8}$/, { message: (given: ValidationArguments) => `got ${given.value}` }) // want pii-in-error "passportNumber"
  passportNumber!: string;

  @IsEmail({}, { message: (given: ValidationArguments) => `${given.property} is no address` })
  email!: string;
}

const mournerSchema = new Schema({
  hkid: { type: String, validate: { validator: isPassport, message: (p: Given) => `${p.value} is no HKID` } }, // want pii-in-error "hkid"
  ward: { type: String, enum: { values: ["a", "b"], message: "{VALUE} is no ward" } },
});
export const Mourner = model("Mourner", mournerSchema);

interface Given {
  value: string;
}
const seen = new Set<string>();
function isPassport(text?: string) {
  return (text ?? "").length === 8;
}
