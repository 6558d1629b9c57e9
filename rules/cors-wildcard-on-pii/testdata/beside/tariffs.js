const cors = require("cors");
const express = require("express");

const app = express();
app.use(cors());
app.get("/tariffs", (req, res) => res.json([{ code: "T1", deductible: 300 }]));
module.exports = app;
