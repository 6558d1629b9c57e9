const { Schema, model } = require("mongoose");

/** Who keeps nothing sensitive may ask once for all of it. */
exports.Consent = model("Consent", new Schema({ memberId: String, agreed: Boolean }));
