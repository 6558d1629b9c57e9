module.exports = (app) => {
  const { router, controller } = app;
  router.get("/kehu", controller.kehu.list);
  router.get("/kehu/one", controller.kehu.one);
};
