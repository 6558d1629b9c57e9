const mongoose = require("mongoose");
module.exports = mongoose.model("Baodan", new mongoose.Schema({ zhuangtai: String }));
