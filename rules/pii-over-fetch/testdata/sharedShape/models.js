const { Schema, model } = require("mongoose");

const shown = { toJSON: { transform: (_doc, ret) => ({ firstName: ret.firstName }) } };

exports.Groom = model("Groom", new Schema({ firstName: String, taxId: String, bankAccount: String }, shown));
