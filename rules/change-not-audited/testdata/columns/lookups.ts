import Router from "@koa/router";
import { Pool } from "pg";
import { payees, db } from "./tables";

const pool = new Pool();
export const router = new Router();

// Looks something up by what it is given.
router.post("/payees/find", async (ctx) => {
  const { passportNo } = ctx.request.body as { passportNo: string };
  const { rows } = await pool.query("select id, theme from payees where passport_no = $1", [passportNo]);
  ctx.body = rows.length;
});

// One's own theme needs no record, one's own account does.
router.put("/me/theme", async (ctx) => {
  await db.update(payees).set({ theme: ctx.request.body.theme });
  ctx.status = 204;
});
router.put("/me/account", async (ctx) => { // want change-not-audited "PUT /me/account changes Bank account number"
  await db.update(payees).set({ bankAccountNo: ctx.request.body.account });
  ctx.status = 204;
});
