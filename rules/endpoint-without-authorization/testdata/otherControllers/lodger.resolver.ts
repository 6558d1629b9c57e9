import { Arg, Authorized, Mutation, Query, Resolver, UseMiddleware } from "type-graphql";
import { allergiesOf } from "./guests";

@Resolver()
export class LodgerResolver {
  @Query(() => String)
  allergies(@Arg("id") id: string) { // want endpoint-without-authorization "QUERY /allergies hands out"
    return allergiesOf(id);
  }
  @Authorized()
  @Query(() => String)
  checked(@Arg("id") id: string) {
    return allergiesOf(id);
  }
  @UseMiddleware(isClerk)
  @Mutation(() => String)
  signed(@Arg("id") id: string) {
    return allergiesOf(id);
  }
}

function isClerk({ context }: { context: { user?: string } }, next: () => unknown) {
  if (!context.user) throw new Error("Unauthorized");
  return next();
}
