const { 退保申請, 公告 } = require("./models");

async function 核可退保(編號, 承辦主管) {
  const 單 = await 退保申請.findByPk(編號);
  單.狀態 = "已核准"; // want approval-without-maker-checker
  await 單.save();
}

async function 覆核退保(編號, 承辦主管) {
  const 單 = await 退保申請.findByPk(編號);
  if (單.建檔經辦人 === 承辦主管.員編) throw new Error("經辦不得覆核");
  單.狀態 = "已核准";
  await 單.save();
}

async function 核可公告(編號) {
  const 文 = await 公告.findByPk(編號);
  文.狀態 = "已核准";
  await 文.save();
}

module.exports = { 核可退保, 覆核退保, 核可公告 };
