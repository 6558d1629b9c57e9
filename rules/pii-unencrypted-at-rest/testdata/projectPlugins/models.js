const { Schema, model } = require("mongoose");
const { indexPaths, shutBySetter, shutOnSave, shutPaths, stamped, trimmed } = require("./plugins");

const riderSchema = new Schema({
  name: String,
  passportNo: String,
  iban: String,
  diagnosis: String, // want pii-unencrypted-at-rest "riderSchema.diagnosis"
});
riderSchema.plugin(shutPaths, { record: "rider", members: ["passportNo", "iban"] });
riderSchema.plugin(stamped, { members: ["name"] });

const groomSchema = new Schema({
  passportNo: String,
  iban: String,
  medicalHistory: String, // want pii-unencrypted-at-rest "groomSchema.medicalHistory"
});
groomSchema.plugin(stamped, { members: ["iban"] });
groomSchema.plugin(shutOnSave);

const ownerSchema = new Schema({
  passportNo: String, // want pii-unencrypted-at-rest "ownerSchema.passportNo"
});
ownerSchema.plugin(indexPaths, { members: ["passportNo"] });

/** The plugin of another schema. */
const vetSchema = new Schema({
  iban: String, // want pii-unencrypted-at-rest "vetSchema.iban"
});

const farrierSchema = new Schema({
  passportNo: String,
  iban: String, // want pii-unencrypted-at-rest "farrierSchema.iban"
});
farrierSchema.plugin(shutBySetter, { fields: ["passportNo"] });
farrierSchema.plugin(trimmed, { fields: ["iban"] });

module.exports = [riderSchema, groomSchema, ownerSchema, vetSchema, farrierSchema].map((schema, i) => model(`M${i}`, schema));
