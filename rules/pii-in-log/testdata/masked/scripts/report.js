"use strict";
const { two } = require("../src/lib/format");

module.exports = function report(idCardNo) {
  console.log(two(1), idCardNo); // want pii-in-log
};
