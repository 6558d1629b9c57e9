// The model stands for its table: one finding, there.
module.exports = {
  up: (queryInterface, Sequelize) =>
    queryInterface.createTable("nominees", {
      id: { type: Sequelize.BIGINT, primaryKey: true },
      passportNumber: { type: Sequelize.STRING },
    }),
};
