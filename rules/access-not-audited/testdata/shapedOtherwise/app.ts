// Appointments and messages have somebody of the staff, a subject and a time, too.
import Koa from "koa";
import Router from "@koa/router";
import { db } from "./db";
import { signedIn } from "./signedIn";

const app = new Koa();
const router = new Router();
router.use(signedIn);

router.get("/patients/:id", async (ctx) => { // want access-not-audited "no code of this project writes an audit record"
  await db("appointments").insert({ staff_id: ctx.state.staff.id, subject: "call back", at: new Date() });
  await db("sms_log").insert({ staff_id: ctx.state.staff.id, target: ctx.params.id, at: new Date(), status: "sent" });
  ctx.body = await db("patient_illness").where({ id: ctx.params.id }).first("full_name", "diagnosis");
});

app.use(router.routes());
