const { Schema, model } = require("mongoose");

/** Nobody here writes it, and no neighbour says how long it is kept. */
const Scan = new Schema({ fullName: String, passportNo: String });

module.exports = model("Scan", Scan);
