import express from "express";
import { Claim, User } from "./models";

const app = express();
const wrap = (fn: any) => (req: any, res: any, next: any) => fn(req, res, next).catch(next);

app.put("/a/:id", wrap(async (req: any, res: any) => {
  const changes = req.body;
  await User.updateOne({ _id: req.params.id }, { $set: changes }); // want mass-assignment-pii
  res.end();
}));

app.post("/b", (req, res, next) => {
  User.create(req.body) // want mass-assignment-pii
    .then((user) => res.json({ id: user.id }))
    .catch(next);
});

app.post("/c", async (req, res) => {
  await User.insertMany(req.body.users); // want mass-assignment-pii
  res.end();
});

interface Profile {
  email: string;
  fullName: string;
}

app.put("/d", async (req, res) => {
  const profile: Profile = req.body;
  await User.findByIdAndUpdate(res.locals.userId, profile); // want mass-assignment-pii "Profile does not list role, passwordHash"
  res.end();
});

app.put("/e/:id", async (req, res) => {
  const user = await User.findById(req.params.id);
  for (const [key, value] of Object.entries(req.body)) user!.set(key, value); // want? mass-assignment-pii
  await user!.save();
  res.end();
});

app.get("/f", async (req, res) => {
  const { note } = req.body;
  const found = await Claim.find({ lossNote: note });
  const shown = Object.assign({}, found[0], req.body);
  res.json(shown.lossNote);
});

app.put("/g/:id", async (req, res) => {
  const allowed = ["email", "fullName"];
  const changes = Object.fromEntries(Object.entries(req.body).filter(([key]) => allowed.includes(key)));
  await User.findByIdAndUpdate(req.params.id, changes);
  res.end();
});
