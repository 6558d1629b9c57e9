const { Lingkuan } = require("./models");

async function gai(bdh, zhanghao, huming) {
  await Lingkuan.update({ payeeAccount: zhanghao, payeeName: huming }, { where: { bdh } });
  return { ok: true };
}
async function jindu(bdh, khh) {
  return Lingkuan.findOne({ where: { bdh, khh }, attributes: ["zhuangtai"] });
}
module.exports = { gai, jindu };
