const Baodan = require("./baodan");

exports.hebao = (dan, xinyongfen) => {
  if (xinyongfen < 300) return Baodan.updateOne({ _id: dan._id }, { $set: { zhuangtai: "拒保" } }); // want automated-decision-unreviewed "hebao refuses"
  return Baodan.updateOne({ _id: dan._id }, { $set: { zhuangtai: "承保" } });
};

exports.hebaoRengong = (dan, xinyongfen) => {
  if (xinyongfen < 300) return Baodan.updateOne({ _id: dan._id }, { $set: { zhuangtai: "转人工核保" } });
  return Baodan.updateOne({ _id: dan._id }, { $set: { zhuangtai: "承保" } });
};

exports.hepei = (an, fenshu) => {
  if (fenshu < 300) return Baodan.updateOne({ _id: an._id }, { $set: { zhuangtai: "拒赔" } }); // want automated-decision-unreviewed "hepei refuses"
  return Baodan.updateOne({ _id: an._id }, { $set: { zhuangtai: "已核赔" } });
};
