import type { Socket } from "socket.io";
import { stayOf } from "./stays";

/** Nobody knows here what stands before. */
export function listen(socket: Socket) {
  socket.on("stay:open", async (id: string, reply: (stay: unknown) => void) => reply(await stayOf(id)));
}
