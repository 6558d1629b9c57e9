import { bus, other, type Walker } from "./bus";

bus.on("mail", (m: string) => console.log("to", m)); // want pii-in-log "E-mail address"
bus.on("mail", () => console.log("mailed"));
bus.on("route", (r: string) => console.log("route", r));
bus.on("note", (n: string) => console.log("note", n));
other.once("note", (n: string) => console.log("note", n)); // want pii-in-log "E-mail address"
bus.on("walk.ended", (id: string, to: string) => {
  console.log(id);
  console.log(to); // want pii-in-log "E-mail address"
});
bus.on("registered", (w: Walker) => console.log(w.walkerId));
bus.on("error", (e: Error) => console.error(e.name));
