"use strict";

module.exports = (app) => {
  const { router, controller } = app;
  const trail = app.middleware.trail({ about: "annuitant" });
  router.get("/annuitants/:id", controller.annuitant.show);
  router.get("/trailed/:id", trail, controller.annuitant.trailed);
  router.get("/told/:id", controller.annuitant.told);
};
