const mongoose = require("mongoose");
const { trail, wholeTrail } = require("./trail");

const skipper = new mongoose.Schema({ fullName: String, passportNo: String });
skipper.plugin(trail);

const pilot = new mongoose.Schema({ fullName: String, passportNo: String });
pilot.plugin(wholeTrail, { events: ["save", "updateOne", "findOneAndUpdate"] });

const stoker = new mongoose.Schema({ fullName: String, passportNo: String });

module.exports = {
  Skipper: mongoose.model("Skipper", skipper),
  Pilot: mongoose.model("Pilot", pilot),
  Stoker: mongoose.model("Stoker", stoker),
};
