module.exports = () => ({ sequelize: { host: "benefits-prod.db.internal", database: "benefits" } });
