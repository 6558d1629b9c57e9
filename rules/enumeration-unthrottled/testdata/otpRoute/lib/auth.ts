import NextAuth from "next-auth";
import { loginLimit } from "./limits";

export const { auth } = NextAuth({
  providers: [],
  callbacks: {
    async signIn({ user }) {
      return (await loginLimit.limit(user.id ?? "")).success;
    },
  },
});
