"use strict";

module.exports = (app) => {
  const { STRING } = app.Sequelize;
  return app.model.define("annuitant", { fullName: STRING, medicalHistory: STRING, idCardNo: STRING });
};
