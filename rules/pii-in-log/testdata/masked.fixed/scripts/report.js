"use strict";
const { two } = require("../src/lib/format");
const { maskIdCard } = require("../src/lib/mask");

module.exports = function report(idCardNo) {
  console.log(two(1), maskIdCard(idCardNo)); // want pii-in-log
};
