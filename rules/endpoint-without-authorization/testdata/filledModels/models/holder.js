module.exports = (sequelize, DataTypes) => {
  const Holder = sequelize.define("Holder", {
    fullName: { type: DataTypes.STRING, allowNull: false },
    idCardNo: DataTypes.STRING,
  });
  return Holder;
};
