import { EventEmitter } from "node:events";

export interface Walker {
  walkerId: string;
  email: string;
  route: string;
}

export const bus = new EventEmitter();
export const other = new EventEmitter();

export function walked(w: Walker): void {
  bus.emit("mail", w.email);
  bus.emit("route", w.route);
  bus.emit("walk.ended", w.walkerId, w.email);
  other.emit("note", w.email);
}
