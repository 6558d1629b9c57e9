const express = require("express");
const { Holder, Product, Unknown } = require("./models");

const app = express();
app.get("/holders/:id", async (req, res) => { // want endpoint-without-authorization "GET /holders/:id hands out"
  res.json(await Holder.findByPk(req.params.id));
});
app.get("/products/:id", async (req, res) => {
  res.json(await Product.findByPk(req.params.id));
});
app.get("/unknown/:id", async (req, res) => {
  res.json(await Unknown.findByPk(req.params.id));
});
