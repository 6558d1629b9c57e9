"use strict";

const rows = require("../../rows");

module.exports = {
  lodgerOf(id) {
    return rows.Lodger.findByPk(id);
  },
};
