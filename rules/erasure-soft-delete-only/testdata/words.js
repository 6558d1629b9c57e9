exports.注销会员 = async (库, 会员号) => {
  await 库.会员.update({ 会员号 }, { $set: { 状态: "CLOSED", 删除标记: true } }); // want erasure-soft-delete-only "only marks 会员"
};

exports.註銷客戶 = async (資料庫, 編號) => {
  await 資料庫.客戶.updateOne({ 編號 }, { $set: { 註銷時間: new Date() } }); // want erasure-soft-delete-only "only marks 客戶"
};

exports.注销用户 = async (库, 编号) => {
  await 库.用户.update({ 编号 }, { $set: { 状态: "CLOSED", 手机号: null } });
};

exports.注销渠道 = async (库, 代码) => {
  await 库.渠道.update({ 代码 }, { $set: { 状态: "CLOSED" } });
};
