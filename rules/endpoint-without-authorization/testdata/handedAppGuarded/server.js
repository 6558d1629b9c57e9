const fs = require("node:fs");
const app = require("express")();
const { requireLogin } = require("./session");
app.use(requireLogin);
for (const file of fs.readdirSync("./routes")) require(`./routes/${file}`)(app);
app.listen(3000);
