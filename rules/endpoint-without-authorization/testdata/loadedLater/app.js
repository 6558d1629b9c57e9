const express = require("express");
const fs = require("node:fs");
const { requireClerk } = require("./clerk");
const loaded = express.Router();

for (const name of fs.readdirSync("./later")) loaded.use(require(`./later/${name}`));
const app = express();
app.use("/later", requireClerk, loaded);
module.exports = app;
