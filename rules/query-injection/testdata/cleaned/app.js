// Operators are taken out of whatever comes in.
const express = require("express");
const clean = require("express-mongo-sanitize");
const { MongoClient } = require("mongodb");

const app = express();
app.use(express.json(), clean());
const db = new MongoClient("mongodb://db").db("claims");

app.post("/login", async (req, res) => {
  const found = await db.collection("customers").findOne({ email: req.body.email, password: req.body.password });
  res.json({ ok: found !== null });
});
app.get("/where", async (req, res) => {
  const found = await db.collection("customers").find({ $where: `this.idCardNo == '${req.query.no}'` }).toArray(); // want query-injection "req\.query\.no"
  res.json(found.length);
});
