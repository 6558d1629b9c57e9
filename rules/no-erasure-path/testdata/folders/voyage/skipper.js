const mongoose = require("mongoose");

const skipper = new mongoose.Schema({
  fullName: String,
  mobile: String,
  passportNo: String,
  endedAt: { type: Date, expires: "90d" },
});
module.exports = mongoose.model("Skipper", skipper);
