const shared = { client: "mysql2", pool: { min: 1 } };

export default {
  development: {
    ...shared,
    connection: { host: "benefits-prod.db.internal.example.com", user: process.env.DB_USER }, // want prod-data-in-nonprod "development.connection.host is a setting of another environment"
  },
  staging: { ...shared, connection: "mysql://app@benefits-live.db.internal.example.com/benefits" }, // want prod-data-in-nonprod "staging.connection"
  test: { ...shared, connection: { host: "benefits-test.db.internal.example.com", database: "live" } },
  uat: { ...shared, connection: process.env.UAT_DATABASE_URL },
  production: { ...shared, connection: { host: "benefits-prod.db.internal.example.com" } },
};
