const mongoose = require("mongoose");
const { fieldEncryption } = require("mongoose-field-encryption");

const ProposalSchema = new mongoose.Schema({
  proposalNo: String,
  applicant: {
    hkid: String, // want pii-unencrypted-at-rest "ProposalSchema.applicant.hkid"
    hkidVerified: Boolean,
  },
  dependants: [{ passportNumber: { type: String, required: true } }], // want pii-unencrypted-at-rest "passportNumber"
  disclosure: { type: { medicalHistory: String } }, // want pii-unencrypted-at-rest "medicalHistory"
});

const sealedSchema = new mongoose.Schema({
  payee: { bankAccountNumber: String },
});
sealedSchema.plugin(fieldEncryption, { fields: ["payee.bankAccountNumber"], secret: process.env.FIELD_KEY });

module.exports = {
  Proposal: mongoose.model("Proposal", ProposalSchema),
  Sealed: mongoose.model("Sealed", sealedSchema),
  Nested: mongoose.model("Witness", new mongoose.Schema({ hkid: { type: String, set: (v) => require("./vault").encrypt(v) } })),
};

// Handed through a helper of the project: the variable names the record, and an office is no person.
const withIds = (schema) => schema;
const structureSchema = withIds(new mongoose.Schema({ title: String, latitude: String, longitude: String, coordinate: String }));
const passengerSchema = withIds(new mongoose.Schema({ passportNumber: String })); // want pii-unencrypted-at-rest "passengerSchema.passportNumber"
module.exports.structures = mongoose.model("Structure", structureSchema);
module.exports.passengers = mongoose.model("Passenger", passengerSchema);
