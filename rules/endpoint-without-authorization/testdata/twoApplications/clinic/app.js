const express = require("express");
const { auth } = require("express-oauth2-jwt-bearer");
const patients = require("./routes/patients");

const app = express();
app.use(express.json());
app.use(auth());
app.use("/patients", patients);
module.exports = app;
