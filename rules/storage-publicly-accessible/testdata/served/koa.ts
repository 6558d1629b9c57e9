import Koa from "koa";
import mount from "koa-mount";
import serve from "koa-static";

const app = new Koa();
app.use(mount("/medical", serve("uploads/medical-records"))); // want storage-publicly-accessible "serve hands out uploads/medical-records"
app.use(serve("public"));
