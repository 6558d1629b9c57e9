// Nothing is recorded in this file.
const { Router } = require("express");
const { db } = require("./db");
const { signedIn } = require("./signedIn");

const keepers = Router();
keepers.use(signedIn);

keepers.get("/keepers/:id", async (req, res) => {
  res.json(await db("keeper_persons").where({ id: req.params.id }).first("full_name", "mobile"));
});

module.exports = { keepers };
