import { Args, Field, Mutation, ObjectType, Query, Resolver } from "@nestjs/graphql";
import { Nominees } from "@harbour/nominees";

@ObjectType()
export class NomineeView {
  @Field() id!: string;
  @Field() passportNo!: string;
}
@ObjectType()
export class Cover {
  @Field() code!: string;
}

// The class that the schema is made of says what is given back.
@Resolver(() => NomineeView)
export class NomineeResolver {
  constructor(private readonly nominees: Nominees) {}

  @Query(() => NomineeView)
  nominee(@Args("id") id: string) { // want endpoint-without-authorization "Passport"
    return this.nominees.view(id);
  }
  @Query(() => [NomineeView])
  nominees2(@Args("policy") policy: string) { // want endpoint-without-authorization "Passport"
    return this.nominees.of(policy);
  }
  @Query(() => Cover)
  cover(@Args("id") id: string) {
    return this.nominees.cover(id);
  }
  @Query(() => Number)
  count() {
    return this.nominees.count();
  }
}
