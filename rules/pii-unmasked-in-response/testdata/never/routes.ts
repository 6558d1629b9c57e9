import express from "express";

class Holder {
  id!: string;
  idCardNo!: string;
}

const find = (id: string): Holder => Object.assign(new Holder(), { id });

const app = express();

app.get("/holders/:id", (req, res) => { // want? pii-unmasked-in-response "nothing in this project masks"
  res.json(find(req.params.id));
});
