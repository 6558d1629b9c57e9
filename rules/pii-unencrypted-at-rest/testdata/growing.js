const { Schema, model } = require("mongoose");
const { fieldEncryption } = require("mongoose-field-encryption");

const lossSchema = new Schema({ lossNo: String, reportedAt: Date });
lossSchema.add({ iban: String, ward: String }); // want pii-unencrypted-at-rest "lossSchema.iban"
lossSchema.add({ passportNumber: { type: String, trim: true } }); // want pii-unencrypted-at-rest "lossSchema.passportNumber"

const doctorSchema = new Schema({ name: String });
doctorSchema.add({ socialSecurityNumber: String });
doctorSchema.plugin(fieldEncryption, { fields: ["socialSecurityNumber"], secret: process.env.DOCTOR_KEY });

const seen = new Set();
seen.add({ bankAccountNumber: String });

module.exports = { Loss: model("Loss", lossSchema), Doctor: model("Doctor", doctorSchema), seen };
