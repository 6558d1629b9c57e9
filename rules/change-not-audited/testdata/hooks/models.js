const mongoose = require("mongoose");
const { Sequelize, DataTypes } = require("sequelize");

const db = new Sequelize(process.env.DB);
const AuditLog = db.define("audit_log", { actor: DataTypes.STRING, what: DataTypes.STRING });
const record = (what) => AuditLog.create({ actor: "system", what });

const Widow = db.define("widow", { fullName: DataTypes.STRING, passportNo: DataTypes.STRING });
Widow.addHook("afterUpdate", (row) => record(`widow ${row.id}`));
Widow.afterBulkDestroy(() => record("widows removed"));

const Orphan = db.define(
  "orphan",
  { fullName: DataTypes.STRING, passportNo: DataTypes.STRING },
  { hooks: { afterBulkUpdate: () => record("orphans") } },
);

const ward = new mongoose.Schema({ fullName: String, passportNo: String });
ward.post("findOneAndUpdate", () => record("ward"));

module.exports = { Widow, Orphan, Ward: mongoose.model("Ward", ward) };
