const { knex } = require("./db");

// 退保
exports.shenpi = async (id, user) => {
  await knex("tuibao_shenqing").where({ id }).update({ zhuangtai: "APPROVED", shenpiren: user.gonghao }); // want approval-without-maker-checker "zhuangtai: approved"
};

exports.fuhe = async (id, user) => {
  const found = await knex("tuibao_shenqing").where({ id }).first();
  if (found.jingbanren === user.gonghao) throw new Error("same person");
  await knex("tuibao_shenqing").where({ id }).update({ zhuangtai: "APPROVED", shenpiren: user.gonghao });
};

exports.payRefund = async (refund, user) => {
  refund.status = "PAID"; // want approval-without-maker-checker "status: paid"
  refund.paidBy = user.id;
};

exports.payPremium = async (premium) => {
  premium.status = "PAID";
};

exports.rejectRefund = async (repo, id, user) => {
  await repo.update({ id }, { status: "REJECTED", approvedBy: user.id });
};
