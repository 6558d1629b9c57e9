const log4js = require("log4js");
const sql = log4js.getLogger("sql");

exports.live = {
  sequelize: {
    logging: (text) => sql.info(text), // want orm-query-logging
    logQueryParameters: true,
  },
};
exports.quiet = { sequelize: { logging: false, logQueryParameters: true } };
exports.plain = { logging: (text) => sql.info(text), dialectOptions: {} };
