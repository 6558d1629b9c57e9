const { Sequelize, DataTypes } = require("sequelize");

const sequelize = new Sequelize(process.env.DATABASE_URL, { logging: false });
const db = {};
db.Holder = require("./holder")(sequelize, DataTypes);
db.Product = require("./product")(sequelize, DataTypes);
db.sequelize = sequelize;
module.exports = db;
