const { DataTypes, Sequelize } = require("sequelize");
const sequelize = new Sequelize(process.env.DB);
const AuditTrail = sequelize.define("audit_trail", { action: DataTypes.STRING, actorId: DataTypes.STRING });
const Nurse = sequelize.define("nurse", { passportNo: DataTypes.STRING, ward: DataTypes.STRING });

Nurse.addHook("afterUpdate", () => AuditTrail.create({ action: "update", actorId: "system" }));
Nurse.addHook("beforeDestroy", () => AuditTrail.create({ action: "delete", actorId: "system" }));

/** One row: its hook runs. */
exports.setPassport = async (id, passportNo) => {
  const nurse = await Nurse.findByPk(id);
  await nurse.update({ passportNo });
};
exports.setQuietly = async (id, passportNo) => {
  const nurse = await Nurse.findByPk(id);
  await nurse.update({ passportNo }, { hooks: false }); // want change-not-audited "setQuietly"
};
exports.leave = async (id) => {
  await (await Nurse.findByPk(id)).destroy();
};
exports.setWard = async (id, ward) => {
  const nurse = await Nurse.findByPk(id);
  await nurse.update({ ward }, { hooks: false });
};
