import { useEffect, useRef } from "react";

interface Message {
  mobilePhone: string;
}

export function useTalk() {
  const held = useRef<WebSocket | null>(null);
  useEffect(() => {
    held.current = new WebSocket("ws://talk.insurer.example/claims");
  }, []);
  return (message: Message) => held.current?.send(JSON.stringify(message)); // want insecure-transport "talk.insurer.example"
}

export class Talk {
  private socket?: WebSocket;
  open() {
    this.socket = new WebSocket("wss://talk.insurer.example/claims");
  }
  say(message: Message) {
    this.socket?.send(JSON.stringify(message));
  }
}
