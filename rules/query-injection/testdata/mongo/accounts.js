const express = require("express");
const { MongoClient, ObjectId } = require("mongodb");

const app = express();
app.use(express.json());
const db = new MongoClient("mongodb://db").db("claims");

app.post("/login", async (req, res) => {
  const found = await db.collection("customers").findOne({ email: req.body.email, password: req.body.password }); // want query-injection "as it comes"
  res.json({ ok: found !== null });
});

app.post("/find", async (req, res) => {
  const { idCardNo } = req.body;
  const found = await db.collection("customers").find({ idCardNo }).toArray(); // want query-injection "\$ne"
  res.json(found.length);
});

app.get("/where", async (req, res) => {
  const found = await db.collection("customers").find({ $where: `this.fullName == '${req.query.name}' && this.idCardNo` }).toArray(); // want query-injection "code that the database runs"
  res.json(found.length);
});

app.post("/a", async (req, res) => {
  res.json(await db.collection("customers").findOne({ email: String(req.body.email), status: { $eq: req.body.status } }));
});
app.post("/b", async (req, res) => {
  if (typeof req.body.email !== "string") return res.status(400).end();
  res.json(await db.collection("customers").findOne({ email: req.body.email }));
});
app.post("/c", async (req, res) => {
  res.json(await db.collection("customers").findOne({ _id: new ObjectId(req.body.id) }));
});
app.get("/d/:email", async (req, res) => {
  res.json(await db.collection("customers").findOne({ email: req.params.email }));
});
app.post("/e", async (req, res) => {
  res.json(await db.collection("customers").findOne({ email: req.body.email.toLowerCase() }));
});
