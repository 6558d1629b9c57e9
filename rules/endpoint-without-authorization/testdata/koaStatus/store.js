const { Sequelize, DataTypes } = require("sequelize");
const db = new Sequelize(process.env.DB);

exports.Walker = db.define("tenant", {
  floor: DataTypes.INTEGER,
  fullName: DataTypes.STRING,
  passportNo: DataTypes.STRING,
});
