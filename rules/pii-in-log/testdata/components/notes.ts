export function note(text: string): void {
  console.info("note", text);
}
