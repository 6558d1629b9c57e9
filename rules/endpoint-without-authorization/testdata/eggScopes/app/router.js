"use strict";

module.exports = (app) => {
  const { controller } = app;
  const inside = app.router.namespace("/inside", app.onlyStaff);
  const open = app.router.namespace("/open");
  inside.get("/lodgers/:id", controller.lodger.inside);
  open.get("/lodgers/:id", controller.lodger.open);
  app.get("/jwt/:id", app.jwt, controller.lodger.tokened);
  app.get("/old/:id", controller.oldStyle.show);
};
