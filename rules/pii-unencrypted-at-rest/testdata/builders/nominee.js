// The form that the command line tool of Sequelize writes: the package is handed in.
module.exports = (sequelize, DataTypes) => {
  const Nominee = sequelize.define("nominee", {
    id: { type: DataTypes.BIGINT, primaryKey: true },
    passportNumber: DataTypes.STRING(20), // want pii-unencrypted-at-rest "nominee.passportNumber"
    hasPassport: DataTypes.BOOLEAN,
    bankAccount: {
      type: DataTypes.STRING,
      set(value) {
        this.setDataValue("bankAccount", encrypt(value));
      },
    },
  });
  return Nominee;
};
