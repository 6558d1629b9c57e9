const express = require("express");
const { signedIn } = require("./guards");

const app = express();
app.use(signedIn);
app.use("/grooms", require("./grooms"));
app.use("/own", require("./own"));
app.use("/riders", require("./mostlyOpen"));

module.exports = app;
