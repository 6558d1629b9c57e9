const cors = require("cors");
const express = require("express");

module.exports = (holders) => {
  const app = express();
  app.use(cors({ origin: ["https://portal.insurer.example"], credentials: true }));
  app.get("/holders/me", async (req, res) => {
    const { fullName, passportNo } = await holders.byId(req.user.id);
    res.json({ fullName, passportNo });
  });
  return app;
};
