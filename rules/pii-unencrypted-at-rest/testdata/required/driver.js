const orm = require("sequelize");
const { Model, DataTypes } = require("sequelize");
const { encrypt, decrypt } = require("../lib/fieldCipher");

class Driver extends Model {}
class Garage extends orm.Model {}
class Quote extends Array {}

module.exports = (sequelize) => {
  Garage.init({ city: DataTypes.STRING, ownerPassportNo: DataTypes.STRING(20) }, { sequelize }); // want pii-unencrypted-at-rest "Passport"
  Quote.init({ passportNo: DataTypes.STRING(20) });
  return Driver.init(
    {
      licence: DataTypes.STRING,
      hkid: {
        type: DataTypes.STRING,
        get() {
          return decrypt(this.getDataValue("hkid"));
        },
        set(value) {
          this.setDataValue("hkid", encrypt(value));
        },
      },
      medicalHistory: DataTypes.TEXT, // want pii-unencrypted-at-rest "Driver.medicalHistory"
    },
    { sequelize, tableName: "drivers" },
  );
};
