module.exports = {
  up: (queryInterface, Sequelize) =>
    queryInterface.createTable("surveyors", {
      id: { type: Sequelize.BIGINT, primaryKey: true },
      nationalId: { type: Sequelize.STRING }, // want pii-unencrypted-at-rest "surveyors.nationalId"
    }),
};
