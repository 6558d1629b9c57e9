"use client";
import { useState } from "react";

export function Invite({ letters }: { letters: string }) {
  const [link] = useState(() => {
    const inviteCode = Math.random().toString(36).slice(2, 8);
    const inviteToken = Math.random().toString(36).slice(2, 8); // want insecure-random
    const accessToken = Math.random().toString(36).substring(2); // want insecure-random
    const otp = Math.round(Math.random() * 999999); // want insecure-random
    return `${inviteCode} ${inviteToken} ${accessToken} ${otp} ${letters}`;
  });
  return <a href={link}>Join</a>;
}
