import express from "express";

export const app = express();

// Only what is declared is compared.
app.post("/quotes", (req, res) => {
  const { religion } = req.body; // want? pii-over-collection "religion"
  res.json({ accepted: religion !== undefined });
});
