// Values by which somebody is known again, or that are shown: only the latter can be masked.
import express from "express";

const app = express();

function maskEmail(email: string): string {
  return email.replace(/^[^@]+/, "***");
}

app.post("/sign-in", (req: { body: { email: string } }, res) => {
  res.cookie("session", req.body.email); // want pii-in-client-storage
  res.end();
});

export function remember(email: string) {
  localStorage.setItem("currentUser", email); // want pii-in-client-storage
  localStorage.setItem("greeting", email); // want pii-in-client-storage
  localStorage.setItem(email, "seen"); // want? pii-in-client-storage
}
