// What verifies and tells customers, as pinyin calls it.
const router = require("express").Router();
const mongoose = require("mongoose");
const duanxin = require("../services/duanxin");

const Kehu = mongoose.model("Kehu", new mongoose.Schema({ xingming: String, shoujihao: String, yinhangzhanghao: String }));

router.put("/kehu/:id/shoujihao", async (req, res) => {
  const k = await Kehu.findById(req.params.id);
  if (!(await duanxin.jiaoyan(k.shoujihao, req.body.ma))) return res.status(400).end();
  k.shoujihao = req.body.shoujihao;
  await k.save();
  res.json({});
});

router.put("/kehu/:id/yinhangka", async (req, res) => {
  const k = await Kehu.findById(req.params.id);
  k.yinhangzhanghao = req.body.yinhangzhanghao;
  await k.save();
  await duanxin.fasong(k.shoujihao, "您的收款账户已变更");
  res.json({});
});

router.put("/kehu/:id/zhanghao", async (req, res) => {
  const k = await Kehu.findById(req.params.id);
  k.yinhangzhanghao = req.body.yinhangzhanghao;
  await k.save(); // want payee-change-unverified "PUT /kehu/:id/zhanghao"
  res.json({});
});

module.exports = router;
