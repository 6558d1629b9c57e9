const { Schema, model } = require("mongoose");

const memberSchema = new Schema({ fullName: String, mobile: String, removed: { type: Boolean, default: false } });
const visitorSchema = new Schema({ fullName: String, mobile: String, erasedAt: Date });
const tariffSchema = new Schema({ title: String, removed: Boolean });

memberSchema.methods.forget = function () {
  this.removed = true; // want erasure-soft-delete-only "forget"
  return this.save();
};

visitorSchema.method("forget", function () {
  this.fullName = "ERASED";
  this.mobile = undefined;
  this.erasedAt = new Date();
  return this.save();
});

tariffSchema.methods = {
  forget() {
    this.removed = true;
    return this.save();
  },
};

exports.Member = model("Member", memberSchema);
exports.Visitor = model("Visitor", visitorSchema);
exports.Tariff = model("Tariff", tariffSchema);
