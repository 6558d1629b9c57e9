import { PrismaClient } from "@prisma/client";
import { serve } from "some-graphql-host";

const prisma = new PrismaClient();
const signedIn =
  <A, R>(resolve: (parent: unknown, args: A, context: { user: { id: string } }) => R) =>
  (parent: unknown, args: A, context: any) => {
    if (!context.user) throw new Error("Login required");
    return resolve(parent, args, context);
  };

const Query = {
  holder: signedIn((_, { id }: { id: string }) => prisma.policyholder.findUnique({ where: { id } })), // want object-access-unchecked "CALL Query.holder"
  mine: signedIn((_, _args: object, { user }) => prisma.policyholder.findUnique({ where: { id: user.id } })),
};

serve({ resolvers: { Query } });
