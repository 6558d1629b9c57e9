const mongoose = require("mongoose");

const Payment = new mongoose.Schema({ cardNumber: String, expiryMonth: String, securityCode: String }); // want auth-data-persisted "securityCode"
const Gift = new mongoose.Schema({ giftCard: String, securityCode: String });
const Share = new mongoose.Schema({ isin: String, securityCode: String, exchange: String });
const Door = new mongoose.Schema({ building: String, securityCode: String });
const Reset = new mongoose.Schema({ login: String, securityCode: String, expiresAt: Date });

module.exports = {
  Payment: mongoose.model("Payment", Payment),
  Gift: mongoose.model("Gift", Gift),
  Share: mongoose.model("Share", Share),
  Door: mongoose.model("Door", Door),
  Reset: mongoose.model("Reset", Reset),
};
