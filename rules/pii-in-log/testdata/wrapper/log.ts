export function trail(message: string, details: unknown) {
  console.info(message, JSON.stringify(details));
}

export const logEmail = (email: string) => console.log("mail to", email);
