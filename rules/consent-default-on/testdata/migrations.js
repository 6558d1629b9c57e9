// Columns of migrations.
exports.up = async (knex, queryInterface, Sequelize) => {
  await knex.schema.createTable("members", (t) => {
    t.increments();
    t.boolean("wellness_consent").notNullable().defaultTo(true); // want consent-default-on "wellness_consent"
    t.boolean("sms_consent").defaultTo(false);
    t.boolean("is_active").defaultTo(true);
    t.boolean("consent_required").defaultTo(true);
  });
  await queryInterface.addColumn("leads", "partner_consent", { type: Sequelize.BOOLEAN, defaultValue: true }); // want consent-default-on
  await queryInterface.addColumn("leads", "call_consent", { type: Sequelize.BOOLEAN, defaultValue: false });
};
