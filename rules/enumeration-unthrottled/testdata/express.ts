import bcrypt from "bcrypt";
import express from "express";

interface User {
  id: string;
  passwordHash: string;
}
declare function findUser(login: string): Promise<User | null>;
declare function findCode(mobile: string): Promise<{ value: string } | null>;
declare const sms: { send(mobile: string, text: string): Promise<void> };
declare function isPasswordValid(user: User, password: string): Promise<boolean>;

const app = express();
const router = express.Router();
app.use("/auth", router);

router.post("/login", async (req, res) => { // want enumeration-unthrottled "POST /auth/login compares a password"
  const user = await findUser(req.body.login);
  if (!user || !(await bcrypt.compare(req.body.password, user.passwordHash))) return res.sendStatus(401);
  return res.json({ id: user.id });
});

router.post("/otp/verify", async (req, res) => { // want enumeration-unthrottled "POST /auth/otp/verify checks a one-time code"
  const code = await findCode(req.body.mobile);
  res.json({ ok: code?.value === req.body.code });
});

router.post("/otp/send", async (req, res) => { // want enumeration-unthrottled "POST /auth/otp/send sends a one-time code"
  await sms.send(req.body.mobile, "your code");
  res.sendStatus(204);
});

async function signIn(req: express.Request, res: express.Response) { // want enumeration-unthrottled "POST /auth/session compares a password"
  const user = await findUser(req.body.login);
  if (!user || !(await isPasswordValid(user, req.body.password))) return res.sendStatus(401);
  return res.json({ id: user.id });
}
router.post("/session", signIn);

app.post("/mfa/challenge", async (req, res) => { // want enumeration-unthrottled "POST /mfa/challenge"
  const code = await findCode(req.body.mobile);
  res.json({ ok: code?.value === req.body.code });
});

/** Another service checks the password. */
app.post("/sign-in", async (req, res) => {
  res.redirect(`https://idp.example/authorize?login=${encodeURIComponent(req.body.login)}`);
});

app.post("/mfa/disable", async (_req, res) => res.sendStatus(204));
app.get("/otp/status", async (_req, res) => res.sendStatus(204));
