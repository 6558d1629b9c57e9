const { Dingsun } = require("./models");
const { huibiJiancha } = require("./huibi");

exports.zhipaiDingsunyuan = async ({ baoanId, dingsunyuan }, diaodu) => {
  await Dingsun.create({ baoanId, dingsunyuan, jigou: diaodu.jigou }); // want conflict-of-interest-unchecked "sets dingsunyuan"
};

exports.renlingDingsun = async ({ dingsunId }, dingsunyuan) => {
  await Dingsun.updateOne({ _id: dingsunId }, { dingsunyuan }); // want conflict-of-interest-unchecked "sets dingsunyuan"
};

exports.zhipaiHuibi = async ({ baoanId, dingsunyuan }, diaodu) => {
  await huibiJiancha(dingsunyuan, baoanId);
  await Dingsun.create({ baoanId, dingsunyuan, jigou: diaodu.jigou });
};
