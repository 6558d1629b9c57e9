const { DataTypes } = require("sequelize");
const sequelize = require("../shared/sequelize");
const { sealed } = require("../shared/sealed");

exports.ClubMember = sequelize.define("ClubMember", { fullName: sealed("name"), email: sealed("email") }, { paranoid: true });
exports.ClubGuest = sequelize.define("ClubGuest", { fullName: sealed("name"), email: sealed("email") });
exports.Attendee = sequelize.define("Attendee", { mobileEnc: DataTypes.STRING, closedAt: DataTypes.DATE });
exports.Venue = sequelize.define("Venue", { keyEnc: DataTypes.STRING, closedAt: DataTypes.DATE });
