"use strict";

module.exports = (app) => {
  const { STRING, INTEGER, DATE } = app.Sequelize;
  return app.model.define("tenant", {
    id: { type: INTEGER, primaryKey: true },
    fullName: STRING(64),
    passportNo: STRING(32),
    floor: INTEGER,
    movedIn: DATE,
  });
};
