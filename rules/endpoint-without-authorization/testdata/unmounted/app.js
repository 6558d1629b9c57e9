const express = require("express");
const { requireClerk } = require("./clerk");
const clerks = require("./clerks");

const app = express();
app.use("/clerks", requireClerk, clerks);
module.exports = app;
