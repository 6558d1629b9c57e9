const express = require("express");
const { Sequelize, DataTypes } = require("sequelize");

const app = express();
const db = new Sequelize(process.env.DB);
const AuditLog = db.define("audit_log", { what: DataTypes.STRING });
const Miner = db.define("miner", { passportNo: DataTypes.STRING });
db.addHook("afterBulkUpdate", () => AuditLog.create({ what: "update" }));

app.put("/miners/:id", async (req, res) => {
  await Miner.update({ passportNo: req.body.passportNo }, { where: { id: req.params.id } });
  res.end();
});
app.post("/miners", async (req, res) => { // want change-not-audited "POST /miners"
  await Miner.create({ passportNo: req.body.passportNo });
  res.end();
});
