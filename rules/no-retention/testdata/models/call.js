const { Schema, model } = require("mongoose");

/** @retention calls-90d */
const Call = new Schema({ fullName: String, diagnosis: String, endsAt: { type: Date, expires: 0 } });

module.exports = model("Call", Call);
