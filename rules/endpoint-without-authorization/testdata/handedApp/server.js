const fs = require("node:fs");
const app = require("express")();
app.use(require("compression")());
for (const file of fs.readdirSync("./routes")) require(`./routes/${file}`)(app);
app.listen(3000);
