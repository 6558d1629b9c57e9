import { Server } from "socket.io";
import { listen } from "./listen";
import { stayOf } from "./stays";
import { verifyToken } from "./tokens";

const io = new Server(3000);

const clerks = io.of("/clerks");
clerks.use(async (socket, next) => {
  const who = await verifyToken(socket.handshake.auth.token);
  if (!who) return next(new Error("unauthorized"));
  next();
});
clerks.on("connection", (socket) => {
  socket.on("stay:open", async (id: string, reply) => reply(await stayOf(id)));
});

io.of("/guests").on("connection", (socket) => {
  socket.on("typing", (room: string) => socket.to(room).emit("typing"));
  socket.on("stay:open", async (id: string, reply) => { // want endpoint-without-authorization "ON /stay:open hands out Diagnosis"
    const stay = await stayOf(id);
    reply({ diagnosis: stay.diagnosis });
  });
  socket.on("stay:send", async (id: string) => { // want endpoint-without-authorization "ON /stay:send hands out Diagnosis"
    const stay = await stayOf(id);
    socket.emit("stay", { diagnosis: stay.diagnosis });
  });
  socket.on("stay:ward", async (id: string, reply) => {
    const stay = await stayOf(id);
    reply({ ward: stay.ward });
  });
});

io.of("/signed").on("connection", (socket) => {
  socket.on("stay:signed", async (id: string, token: string, reply) => {
    if (!(await verifyToken(token))) return reply({ error: "unauthorized" });
    return reply(await stayOf(id));
  });
});

io.of("/desk").on("connection", async (socket) => {
  if (!(await verifyToken(socket.handshake.auth.token))) return socket.disconnect(true);
  socket.on("stay:open", async (id: string, reply) => reply(await stayOf(id)));
});

io.on("connection", (socket) => listen(socket));
