"use client";
import { useState } from "react";

export function Invite({ letters }: { letters: string }) {
  const [link] = useState(() => {
    const inviteCode = Math.random().toString(36).slice(2, 8);
    const inviteToken = Array.from(crypto.getRandomValues(new Uint32Array(6)), (n) => (n % 36).toString(36)).join(""); // want insecure-random
    const accessToken = crypto.randomUUID().replace(/-/g, ""); // want insecure-random
    const otp = Math.round(Math.random() * 999999); // want insecure-random
    return `${inviteCode} ${inviteToken} ${accessToken} ${otp} ${letters}`;
  });
  return <a href={link}>Join</a>;
}
