const mongoose = require("mongoose");

const deckhand = new mongoose.Schema({
  fullName: String, // want no-erasure-path "restricts deckhand"
  mobile: String,
  passportNo: String,
});
module.exports = mongoose.model("Deckhand", deckhand);
