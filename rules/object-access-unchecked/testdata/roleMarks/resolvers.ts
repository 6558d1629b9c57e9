// Roles that the decorator names, and a mark of the caller: whoever has them sees every record, customers do not.
import { Arg, Authorized, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { DataSource } from "typeorm";
import { Annuitant } from "./entities";

interface Context { ds: DataSource; user: { id: string; isOwner: boolean } }

@ObjectType()
class AnnuitantView {
  @Field(() => ID) id: string;
  @Field() fullName: string;
  @Field() dateOfBirth: Date;
}

@Resolver(() => AnnuitantView)
export class AnnuitantResolver {
  @Authorized("CLERK", "ACTUARY")
  @Query(() => AnnuitantView)
  annuitant(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.ds.getRepository(Annuitant).findOneByOrFail({ id });
  }

  @Authorized("CUSTOMER")
  @Query(() => AnnuitantView)
  myAnnuitant(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.ds.getRepository(Annuitant).findOneByOrFail({ id }); // want object-access-unchecked "any Annuitant by the id"
  }

  @Authorized()
  @Query(() => AnnuitantView)
  anyAnnuitant(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.ds.getRepository(Annuitant).findOneByOrFail({ id }); // want object-access-unchecked "any Annuitant by the id"
  }

  @Authorized()
  @Mutation(() => Boolean)
  async correct(@Arg("id", () => ID) id: string, @Arg("name") fullName: string, @Ctx() { ds, user }: Context) {
    if (!user.isOwner) throw new Error("Permission required");
    await ds.getRepository(Annuitant).update({ id }, { fullName });
    return true;
  }
}
