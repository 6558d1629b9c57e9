// A middleware demands the reason; the record of the access takes it along where there is one.
const router = require("express").Router();
const mongoose = require("mongoose");

const Kehu = mongoose.model("Kehu", new mongoose.Schema({ xingming: String, dizhi: String, shoujihao: String, zhengjianhao: String }));
const Rizhi = mongoose.model("ShenjiRizhi", new mongoose.Schema({ ren: String, dongzuo: String, shiyou: String }));

const denglu = (req, res, next) => (req.session.yonghu ? next() : res.status(401).end());
const bitianLiyou = (req, res, next) => ((req.get("x-chaxun-liyou") || "").length > 3 ? next() : res.status(400).end());

async function jiluShenji(req, dongzuo) {
  await Rizhi.create({ ren: req.session.yonghu.id, dongzuo, shiyou: req.get("x-chaxun-liyou") });
}

router.use(denglu);

router.get("/kehu/:id", bitianLiyou, async (req, res) => {
  const k = await Kehu.findById(req.params.id).lean();
  await jiluShenji(req, "chakan");
  res.json({ xingming: k.xingming, zhengjianhao: k.zhengjianhao });
});

router.get("/kehu/:id/dizhi", async (req, res) => { // want access-without-purpose "GET /kehu/:id asks for one"
  const k = await Kehu.findById(req.params.id).lean();
  await jiluShenji(req, "chakan dizhi");
  res.json({ xingming: k.xingming, dizhi: k.dizhi });
});

router.get("/kehu/:id/youbian", async (req, res) => {
  res.json({ youbian: "200120" });
});

module.exports = router;
