const { Widow, Orphan, Ward } = require("./models");

/** The hook of single rows does not run for a set of them. */
exports.renameWidows = async (ids, fullName) => {
  await Widow.update({ fullName }, { where: { id: ids } }); // want change-not-audited "renameWidows"
};
exports.renameEach = async (ids, fullName) => {
  await Widow.update({ fullName }, { where: { id: ids }, individualHooks: true });
};
exports.renameOne = async (id, fullName) => {
  const widow = await Widow.findByPk(id);
  widow.fullName = fullName;
  await widow.save();
};
exports.dropWidows = (ids) => Widow.destroy({ where: { id: ids } });

exports.renameOrphans = (ids, fullName) => Orphan.update({ fullName }, { where: { id: ids } });
exports.addOrphans = (rows) => Orphan.bulkCreate(rows.map(({ fullName }) => ({ fullName }))); // want change-not-audited "addOrphans"

exports.renameWard = (id, fullName) => Ward.findByIdAndUpdate(id, { fullName });
exports.renameWards = (ids, fullName) => Ward.updateMany({ _id: ids }, { fullName }); // want change-not-audited "renameWards"
