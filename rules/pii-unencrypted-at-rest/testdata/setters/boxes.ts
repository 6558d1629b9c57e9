import { sm4 } from "sm-crypto";

/** What goes in is boxed. */
export function boxUp(text: string): string {
  return sm4.encrypt(text, process.env.BOX_KEY!, { mode: "cbc", iv: text.slice(0, 16) });
}

export function cutDown(text: string): string {
  return text.trim();
}
