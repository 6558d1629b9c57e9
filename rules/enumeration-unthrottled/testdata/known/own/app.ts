import express from "express";
import { accounts } from "@mutual/accounts";
import { login } from "./login";

const app = express();
app.use(express.json());
app.use("/auth", login);

app.get("/lookup", async (req, res) => { // want enumeration-unthrottled "GET /lookup tells whoever asks whether somebody with this mobileNo"
  const { mobileNo } = req.query;
  res.json({ exists: Boolean(await accounts.find(String(mobileNo))) });
});
app.get("/lookup/:slug", async (req, res) => {
  res.json({ exists: Boolean(await accounts.bySlug(req.params.slug)) });
});
