const { Schema, model } = require("mongoose");

exports.BlanketConsent = model(
  "BlanketConsent",
  new Schema({ breederId: String, agreed: Boolean, retainUntil: Date }), // want consent-not-separate "BlanketConsent"
);

exports.GeneralConsent = model(
  "GeneralConsent",
  new Schema({ breederId: String, purpose: String, agreed: Boolean, withdrawnAt: Date }),
);

exports.Breeder = model("Breeder", new Schema({ breederId: String, diagnosis: String, passportNo: String }));
