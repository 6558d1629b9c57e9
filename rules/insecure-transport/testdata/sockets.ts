import http from "node:http";
import https from "node:https";
import { io } from "socket.io-client";
import WebSocket from "ws";

interface Holder {
  idCardNo: string;
}
export const plain = new WebSocket("ws://desk.harbour-partner.com/feed"); // want insecure-transport "ws://desk"
export const secure = new WebSocket("wss://desk.harbour-partner.com/feed");
export const inside = new WebSocket("ws://desk:8080/feed");
export const chat = io("http://chat.harbour-partner.com"); // want insecure-transport "http://chat"
export const local = io("http://localhost:3000");

// Options name the host; what the module is named for says how it is reached.
export function tell(holder: Holder) {
  http.request({ hostname: "core.harbour-partner.com", path: "/in", method: "POST" }).end(JSON.stringify(holder)); // want insecure-transport "PRC resident"
  https.request({ hostname: "core.harbour-partner.com", path: "/in", method: "POST" }).end(JSON.stringify(holder));
  http.request({ hostname: "core", path: "/in", method: "POST" }).end(JSON.stringify(holder));
}
