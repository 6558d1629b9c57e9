const { Sequelize, DataTypes } = require("sequelize");
const db = new Sequelize(process.env.DB);

exports.Lodger = db.define("lodger", { fullName: DataTypes.STRING, passportNo: DataTypes.STRING });
