"use strict";

module.exports = (app) => {
  const mongoose = app.mongoose;
  const SurrenderSchema = new mongoose.Schema({
    ownerId: { type: String },
    fullName: { type: String },
    bankAccount: { type: String },
  });
  return mongoose.model("Surrender", SurrenderSchema);
};
