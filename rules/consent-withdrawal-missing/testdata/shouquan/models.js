const { DataTypes, Sequelize } = require("sequelize");

const db = new Sequelize("postgres://db.internal/app");
const Weizhi = db.define("weizhi_shouquan", {
  yonghuId: DataTypes.STRING, // want consent-withdrawal-missing "weizhi_shouquan"
  mudi: { type: DataTypes.STRING, comment: "授权目的：定位" },
  tongyiShijian: DataTypes.DATE,
});
/** A right, and nobody's consent. */
const Juese = db.define("juese_shouquan", { juese: DataTypes.STRING, jiekou: DataTypes.STRING });

exports.tongyi = (yonghuId) => Weizhi.create({ yonghuId, mudi: "daohang" });
exports.shouyu = (juese, jiekou) => Juese.create({ juese, jiekou });
