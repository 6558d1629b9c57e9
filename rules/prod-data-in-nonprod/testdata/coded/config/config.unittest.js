module.exports = () => ({
  sequelize: { host: "benefits-prod-ro.db.internal", database: "benefits" }, // want prod-data-in-nonprod "sequelize.host is a setting of another environment"
  mailer: { host: "mail-prod.internal.example.com" },
});
