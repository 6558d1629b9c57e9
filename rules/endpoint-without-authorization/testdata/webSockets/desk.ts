import { PrismaClient } from "@prisma/client";
import jwt from "jsonwebtoken";
import WebSocket, { WebSocketServer } from "ws";
import { serverOptions } from "./options";

const prisma = new PrismaClient();
const holder = (data: unknown) => prisma.policyholder.findUnique({ where: { id: String(data) } });

const open = new WebSocketServer({ port: 8080 });
open.on("connection", (socket) => {
  socket.on("message", async (data) => { // want endpoint-without-authorization "hands out Passport number"
    socket.send(JSON.stringify(await holder(data)));
  });
  socket.on("close", () => console.info("closed"));
});

// Somebody asks who connects: here, before the connection, or nobody sees where.
const asked = new WebSocket.Server({ port: 8081 });
asked.on("connection", (socket, request) => {
  const who = jwt.verify(String(request.headers.authorization), String(process.env.KEY));
  if (!who) return socket.close(1008, "unauthorized");
  socket.on("message", async (data) => socket.send(JSON.stringify(await holder(data))));
});
const behind = new WebSocketServer({ noServer: true });
behind.on("connection", (socket) => {
  socket.on("message", async (data) => socket.send(JSON.stringify(await holder(data))));
});
const verified = new WebSocketServer({ port: 8082, verifyClient: ({ req }, done) => done(Boolean(req.headers.cookie)) });
verified.on("connection", (socket) => {
  socket.on("message", async (data) => socket.send(JSON.stringify(await holder(data))));
});
const elsewhere = new WebSocketServer(serverOptions());
elsewhere.on("connection", (socket) => {
  socket.on("message", async (data) => socket.send(JSON.stringify(await holder(data))));
});
// A client, and what is nobody's data.
const client = new WebSocket("wss://rates.example");
client.on("message", async (data) => client.send(String(data)));
const clock = new WebSocketServer({ port: 8083 });
clock.on("connection", (socket) => socket.on("message", () => socket.send(String(Date.now()))));
// Who is not known is sent away by a code, by a check that nobody sees.
import { knownStaff } from "@harbour/staff";
const guarded = new WebSocketServer({ port: 8084 });
guarded.on("connection", async (ws, request) => {
  const staff = await knownStaff(request.headers.cookie);
  if (!staff?.roles.includes("desk")) return ws.close(4403);
  ws.on("message", async (data) => ws.send(JSON.stringify(await holder(data))));
});
