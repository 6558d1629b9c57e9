"use strict";

module.exports = (app) => {
  const { router, controller } = app;
  router.resources("surrenders", "/surrenders", controller.surrender);
  router.get("/own/:id", controller.surrender.own);
  router.get("/mine", controller.surrender.mine);
  router.get("/current", controller.surrender.current);
};
