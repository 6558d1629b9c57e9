import axios from "axios";

interface Patient { patientName: string; diagnosis: string }

// Whoever runs it: what is sent is a prompt.
export const summary = (p: Patient) =>
  axios.post("https://api.model-vendor.example/v1/answers", {
    model: "m-plus",
    messages: [{ role: "user", content: `Summarise ${p.diagnosis} of ${p.patientName}` }], // want pii-to-llm "api.model-vendor.example"
  });
export const letter = (p: Patient) =>
  fetch("https://api.model-vendor.example/v1/answers", {
    method: "POST",
    body: JSON.stringify({ messages: [{ role: "system", content: "You write letters." }, { role: "user", content: p.diagnosis }] }), // want pii-to-llm
  });
export const cover = (product: string) =>
  axios.post("https://api.model-vendor.example/v1/answers", { messages: [{ role: "user", content: `What does ${product} cover?` }] });
// A chat of people, a model of one's own, a list of members.
export const chat = (p: Patient) =>
  axios.post("https://chat.vendor.example/rooms", { messages: [{ role: "nurse", content: p.diagnosis }] });
export const own = (p: Patient) =>
  axios.post("https://models.internal.insurer.example/v1/answers", { messages: [{ role: "user", content: p.diagnosis }] });
export const members = (p: Patient) =>
  axios.post("https://team.vendor.example/members", { role: "user", content: p.diagnosis, messages: [] });
