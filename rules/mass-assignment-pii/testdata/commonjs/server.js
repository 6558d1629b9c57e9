const express = require("express");
const { updateUser } = require("./users");
const app = express();
app.use(express.json());
const router = express.Router();
router.route("/:id").put(updateUser);
app.use("/users", router);
app.listen(3000);
