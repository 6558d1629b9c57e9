import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { createClient } from "@supabase/supabase-js";
import axios from "axios";
import express from "express";
import Redis from "ioredis";

const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const supabase = createClient("https://db.example", "key");
const redis = new Redis();
const app = express();

// Nothing declares what is kept there, or what the other system answers: the member that is read of it says it.
app.get("/dynamo/:id", async (req, res) => { // want endpoint-without-authorization "GET /dynamo/:id hands out Diagnosis"
  const { Item } = await dynamo.send(new GetCommand({ TableName: "stays", Key: { id: req.params.id } }));
  res.json({ diagnosis: Item!.diagnosis });
});
app.get("/supabase/:id", async (req, res) => { // want endpoint-without-authorization "GET /supabase/:id hands out Diagnosis"
  const { data } = await supabase.from("stays").select("*").eq("id", req.params.id).single();
  res.json({ diagnosis: data.diagnosis });
});
app.get("/redis/:id", async (req, res) => { // want endpoint-without-authorization "GET /redis/:id hands out Diagnosis"
  const stay = await redis.hgetall(`stay:${req.params.id}`);
  res.json({ diagnosis: stay.diagnosis });
});
app.get("/fetch/:id", async (req, res) => { // want endpoint-without-authorization "GET /fetch/:id hands out Diagnosis"
  const answer = await fetch(`http://core.internal/stays/${req.params.id}`);
  const stay = await answer.json();
  res.json({ diagnosis: stay.diagnosis });
});
app.get("/axios/:id", async (req, res) => { // want endpoint-without-authorization "GET /axios/:id hands out Diagnosis"
  const { data } = await axios.get(`http://core.internal/stays/${req.params.id}`);
  res.json({ diagnosis: data.diagnosis });
});
app.get("/rooms/:id", async (req, res) => {
  const answer = await axios.get(`http://core.internal/rooms/${req.params.id}`);
  res.json({ status: answer.status, title: answer.data.title });
});
app.post("/form", async (req, res) => {
  const { $metadata } = await dynamo.send(new PutCommand({ TableName: "forms", Item: { text: req.body.text } }));
  res.json({ requestId: $metadata.requestId });
});
app.post("/echo", async (req, res) => {
  const given = JSON.parse(req.body.text);
  res.json({ diagnosis: given.diagnosis });
});
