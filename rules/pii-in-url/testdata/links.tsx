import { useState } from "react";
import { useNavigate } from "react-router-dom";

export const confirmation = (email: string, ticket: string) =>
  `https://portal.insurer.example/confirm?address=${encodeURIComponent(email)}&t=${ticket}`; // want pii-in-url "by link" @-1

export const invitation = (ticket: string) => `https://portal.insurer.example/join/${ticket}`;
export const greeting = (email: string) => `Dear ${email}, see https://portal.insurer.example`;

export async function called(email: string) {
  const address = `https://portal.insurer.example/check?address=${email}`;
  await fetch(address); // want pii-in-url "by fetch"
}

export function Begin() {
  const go = useNavigate();
  const [passportNumber, setPassportNumber] = useState("");
  const [step] = useState(1);
  return (
    <form onChange={() => setPassportNumber("x")}>
      <button type="button" onClick={() => go(`/begin?p=${passportNumber}`)} /* want pii-in-url "by go" */ />
      <button type="button" onClick={() => go(`/begin?step=${step}`)} />
    </form>
  );
}

export function leave(mobilePhone: string, draft: string) {
  window.location.href = `/quote?draft=${draft}`;
  window.location.href = `/quote?phone=${mobilePhone}`; // want pii-in-url "location.href"
}
