import express from "express";
import { answer, dispatch } from "./relay";

const app = express();
app.use(express.json());

app.put("/claims/:id/typing", async (req, res) => {
  await dispatch({ data: { action: "typing", payload: req.body }, service: "chat" });
  res.status(204).end();
});

app.put("/claims/:id/answers", async (req, res) => { // want endpoint-without-authorization "PUT /claims/:id/answers changes"
  await dispatch({ data: { action: "answer", payload: req.body }, service: "chat" });
  res.status(204).end();
});

app.put("/claims/:id/calls", async (req, res) => { // want endpoint-without-authorization "PUT /claims/:id/calls changes"
  await dispatch({ data: { action: "typing", payload: req.body }, service: "chat" });
  await answer(req.body);
  res.status(204).end();
});

/** What is sent decides. */
app.put("/claims/:id/relays", async (req, res) => { // want endpoint-without-authorization "PUT /claims/:id/relays changes"
  await dispatch({ data: { action: "typing", ...req.body }, service: "chat" });
  res.status(204).end();
});

app.listen(3000);
