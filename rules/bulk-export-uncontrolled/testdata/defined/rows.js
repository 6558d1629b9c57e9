const { Sequelize, DataTypes } = require("sequelize");
const db = new Sequelize(process.env.DB);

exports.Pensioner = db.define("pensioner", { fullName: DataTypes.STRING, ssn: DataTypes.STRING, mobile: DataTypes.STRING });
exports.Month = db.define("month", { month: DataTypes.STRING, sumInsured: DataTypes.DECIMAL, premium: DataTypes.DECIMAL });
