const { Sequelize, DataTypes } = require("sequelize");
const sequelize = new Sequelize(process.env.DB_URL);

const Rider = sequelize.define("rider", {
  fullName: DataTypes.STRING,
  email: DataTypes.STRING,
  passportNumber: DataTypes.STRING,
  keepUntil: DataTypes.DATE,
});
const Trip = sequelize.define("trip", { riderId: DataTypes.INTEGER, code: DataTypes.STRING });
const Companion = sequelize.define("companion", {
  tripId: DataTypes.INTEGER,
  fullName: DataTypes.STRING,
  passportNumber: DataTypes.STRING,
});
const Courier = sequelize.define("courier", {
  fullName: DataTypes.STRING, // want no-retention "courier"
  passportNumber: DataTypes.STRING,
  tripId: DataTypes.INTEGER,
});

Trip.belongsTo(Rider, { foreignKey: "riderId", onDelete: "CASCADE" });
Companion.belongsTo(Trip, { foreignKey: "tripId", onDelete: "CASCADE" });
Courier.belongsTo(Trip, { foreignKey: "tripId", onDelete: "SET NULL" });

module.exports = { Rider, Trip, Companion, Courier };
