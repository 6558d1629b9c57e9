const Router = require("@koa/router");
const { quanxian } = require("./quanxian");
const { Chezhu } = require("./models");
const { audit } = require("./audit");

const router = new Router({ prefix: "/chezhu" });

const jilu = (ctx, id, purpose) => audit.record({ action: "read", subjectId: id, actorId: ctx.state.user.id, purpose });
const zhao = (ctx) => Chezhu.findOne({ shoujihao: ctx.request.body.shoujihao }, "xingming zhuzhi").lean();

router.post("/an-shouji", quanxian("kehu:chaxun"), async (ctx) => { // want access-without-purpose "look persons up by shoujihao .*an-shouji-shiyou asks for a reason"
  const found = await zhao(ctx);
  await jilu(ctx, found?._id, "查询");
  ctx.body = found;
});

router.post("/an-shouji-shiyou", quanxian("kehu:chaxun"), async (ctx) => {
  const { shiyou, anjianHao } = ctx.request.body;
  if (!shiyou || !anjianHao) ctx.throw(422);
  const found = await zhao(ctx);
  await jilu(ctx, found?._id, `${shiyou}:${anjianHao}`);
  ctx.body = found;
});

// This says what for.
router.post("/an-shouji-huifang", quanxian("kehu:chaxun"), async (ctx) => {
  const found = await zhao(ctx);
  await jilu(ctx, found?._id, "satisfaction-call");
  ctx.body = found;
});

module.exports = router;
