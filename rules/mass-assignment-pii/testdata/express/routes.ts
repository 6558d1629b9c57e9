import express, { type Request, type Response } from "express";
import { Claim, Patient, Todo, User } from "./models";

const app = express();
app.use(express.json());
app.use((req, _res, next) => {
  console.debug(Object.keys(req.body ?? {}).length);
  next();
});

app.post("/claims", async (req, res) => {
  const claim = await Claim.create(req.body); // want mass-assignment-pii "POST /claims writes all that the request brings into Claim \(Claim.create\): whoever calls sets status, approvedBy, approvedAmount"
  res.status(201).json({ id: claim.id });
});

app.put("/claims/:id", async (req: Request, res: Response) => {
  await Claim.findByIdAndUpdate(req.params.id, { $set: req.body }); // want mass-assignment-pii
  res.sendStatus(204);
});

app.patch("/claims/:id", async (req, res) => {
  const claim = await Claim.findById(req.params.id);
  if (!claim) return res.sendStatus(404);
  Object.assign(claim, req.body); // want mass-assignment-pii "Object.assign"
  await claim.save();
  res.sendStatus(204);
});

app.patch("/claims/:id/loss", async (req, res) => {
  const claim = await Claim.findById(req.params.id);
  claim!.set(req.body); // want mass-assignment-pii "claim.set"
  await claim!.save();
  res.sendStatus(204);
});

app.post("/users", async (req, res) => {
  const { passwordHash, ...rest } = req.body;
  const user = new User({ ...rest, email: String(rest.email).toLowerCase() }); // want mass-assignment-pii "sets role as"
  await user.save();
  res.json({ id: user.id });
});

app.put("/patients/:id", async (req, res) => {
  await Patient.updateOne({ _id: req.params.id }, req.body); // want mass-assignment-pii "can be overwritten with anything"
  res.sendStatus(204);
});

app.post("/todos", async (req, res) => res.json(await Todo.create(req.body)));
app.post("/patients", async (req, res) => res.json({ id: (await Patient.create(req.body)).id }));

app.post("/users/self", async (req, res) => {
  const { email, fullName } = req.body;
  await User.create({ email, fullName, role: "customer" });
  await User.create({ ...req.body, role: "customer", passwordHash: undefined });
  res.sendStatus(201);
});
