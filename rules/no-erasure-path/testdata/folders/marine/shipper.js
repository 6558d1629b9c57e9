const mongoose = require("mongoose");

// Another program: what writes it, and what ends it, is not here.
const shipper = new mongoose.Schema({
  fullName: String,
  mobile: String,
  passportNo: String,
});
module.exports = mongoose.model("Shipper", shipper);
