const mongoose = require("mongoose");
exports.Guest = mongoose.model("Guest", new mongoose.Schema({ fullName: String, passportNo: String }));
