module.exports = (sequelize, DataTypes) => {
  const Product = sequelize.define("Product", { code: DataTypes.STRING, title: DataTypes.STRING });
  return Product;
};
