const { Schema, model } = require("mongoose");

const Scan = new Schema({ fullName: String, passportNo: String }); // want no-retention "mongoose keeps Passport number .* in Scan, and nothing ends it"

module.exports = model("Scan", Scan);
