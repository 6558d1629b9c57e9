const { Tuifei, Tongzhi } = require("./models");

exports.shenhe = async (id, shenheren) => {
  const dan = await Tuifei.findOne({ _id: id }).orFail();
  dan.zhuangtai = "审核通过"; // want approval-without-maker-checker "shenhe sets zhuangtai"
  dan.shenheren = shenheren.gonghao;
  await dan.save();
};

exports.fuhe = async (id, fuheren) => {
  const dan = await Tuifei.findOne({ _id: id, jingbanren: { $ne: fuheren.gonghao } }).orFail();
  dan.zhuangtai = "复核通过";
  dan.fuheren = fuheren.gonghao;
  await dan.save();
};

exports.tongzhi = async (id, shenheren) => {
  const dan = await Tongzhi.findOne({ _id: id }).orFail();
  dan.zhuangtai = "审核通过";
  await dan.save();
};
