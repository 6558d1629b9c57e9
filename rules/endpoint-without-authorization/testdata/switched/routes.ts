import express from "express";
import { handle, handleOthers, tried } from "./relay";

const app = express();
app.use(express.json());

app.put("/claims/typing", async ({ body }, res) => {
  res.json(await handle({ action: "typing", level: 1, payload: body }));
});
app.put("/claims/probes", async ({ body }, res) => {
  res.json(await handle({ action: "probe", level: 1, payload: body }));
});
app.put("/claims/unheard", async ({ body }, res) => {
  res.json(await handle({ action: "unheard", level: 1, payload: body }));
});
app.put("/claims/answers", async ({ body }, res) => { // want endpoint-without-authorization "PUT /claims/answers"
  res.json(await handle({ action: "answer", level: 1, payload: body }));
});
app.put("/claims/closed", async ({ body }, res) => { // want endpoint-without-authorization "PUT /claims/closed"
  res.json(await handle({ action: "close", level: 1, payload: body }));
});
app.put("/claims/notes", async ({ body }, res) => { // want endpoint-without-authorization "PUT /claims/notes"
  res.json(await handle({ action: "note", level: 1, payload: body }));
});
/** What is sent decides. */
app.put("/claims/any", async ({ body }, res) => { // want endpoint-without-authorization "PUT /claims/any"
  res.json(await handle({ action: body.action, level: 1, payload: body }));
});

app.put("/claims/first", async ({ body }, res) => {
  res.json(await handleOthers({ action: "note", level: 1, payload: body }));
});
app.put("/claims/second", async ({ body }, res) => {
  res.json(await handleOthers({ action: "note", level: 2, payload: body }));
});
app.put("/claims/third", async ({ body }, res) => { // want endpoint-without-authorization "PUT /claims/third"
  res.json(await handleOthers({ action: "note", level: 3, payload: body }));
});

/** Whichever case throws, it is kept. */
app.put("/claims/tried", async ({ body }, res) => { // want endpoint-without-authorization "PUT /claims/tried"
  res.json(await tried({ action: "typing", level: 1, payload: body }, body.code));
});

app.listen(3000);
