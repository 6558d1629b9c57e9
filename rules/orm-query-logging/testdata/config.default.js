module.exports = () => ({
  sequelize: {
    datasources: [
      { delegate: "model", baseDir: "model", dialect: "mysql", logging: (sql) => console.log("[SQL]", sql) }, // want orm-query-logging
      { delegate: "dictModel", baseDir: "dict", dialect: "mysql", logging: false },
      { delegate: "logModel", baseDir: "logs", dialect: "mysql", logging: () => {} },
    ],
  },
  cluster: { baseDir: "cluster", logging: false },
  monitor: { name: "web", logging: true },
});
