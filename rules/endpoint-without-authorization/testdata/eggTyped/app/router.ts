import { Application } from "egg";

export default (app: Application) => {
  const { controller, router, middleware } = app;
  router.get("/holders/:id", controller.holder.show);
  router.get("/open/holders/:id", controller.holder.open);
  router.get("/rates/holders/:id", controller.holder.rates);
  // Nobody here can see what the middleware does that a plugin brings.
  router.get("/partner/holders/:id", controller.holder.partner);
  router.get("/open/hidden/:id", middleware.bureau(), controller.holder.hidden);
};
