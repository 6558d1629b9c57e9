const express = require("express");
const { records, trips } = require("./services");

const app = express();

app.get("/me/allergies", async (req, res) => {
  res.set("Cache-Control", "public, max-age=120"); // want pii-response-cacheable
  const { allergies } = await records.of(req.user.id);
  res.json({ allergies });
});

app.get("/me/passport", async (req, res) => {
  res.set("Cache-Control", "public, max-age=60"); // want pii-response-cacheable
  const { passportNo } = await trips.travellerInScope(req.user.id, req.user.scope);
  res.json({ passportNo });
});

app.get("/me/passport/short", async (req, res) => {
  res.set("Cache-Control", "public, max-age=60");
  const { passportNo } = await trips.maskedFor(req.user.id);
  res.json({ valid: passportNo !== undefined });
});

app.get("/me/passport/checked", async (req, res) => {
  res.set("Cache-Control", "public, max-age=60");
  const { passportNo } = await trips.verify(req.user.id);
  res.json({ passportNo });
});

app.get("/trips/:id", async (req, res) => {
  res.set("Cache-Control", "public, max-age=60");
  const { title, price } = await trips.of(req.params.id);
  res.json({ title, price });
});
