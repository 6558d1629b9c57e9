const { Schema, model } = require("mongoose");

const insured = new Schema({ name: String, phone: String });
const landlord = new Schema({ name: String, phone: String });
const boiler = new Schema({ name: String, power: Number });

exports.Insured = model("Insured", insured);
exports.Landlord = model("Landlord", landlord);
exports.Boiler = model("Boiler", boiler);
