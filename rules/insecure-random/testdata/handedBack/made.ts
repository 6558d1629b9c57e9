// What is drawn here gets its meaning elsewhere.
const LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";

export const drawn = () => Math.random().toString(36).slice(2); // want insecure-random

export function letters(length: number) {
  let out = "";
  for (let i = 0; i < length; i++) {
    out += LETTERS.charAt(Math.floor(Math.random() * LETTERS.length)); // want insecure-random
  }
  return out;
}

function short() {
  const text = Math.random().toString(16); // want insecure-random
  return text.slice(2);
}
export const wrapped = () => short() + short();

export const rowColour = () => `hsl(${Math.floor(Math.random() * 360)} 60% 60%)`;
