import { AbilityBuilder, createMongoAbility } from "@casl/ability";

interface Caller {
  id: string;
  role: string;
}

export function abilityFor(caller: Caller) {
  const { can, build } = new AbilityBuilder(createMongoAbility);
  if (caller.id !== "") can("manage", "all"); // want overbroad-permission "in abilityFor holds for whoever asks"
  return build();
}

export function staffAbility(caller: Caller) {
  const { can, build } = new AbilityBuilder(createMongoAbility);
  if (caller.role === "admin") can("manage", "all");
  else can("read", "Claim", { handlerId: caller.id });
  return build();
}

// Known miss: one role beside the right one.
export function mixedAbility(caller: Caller) {
  const { can, build } = new AbilityBuilder(createMongoAbility);
  if (caller.role === "admin") can("manage", "all");
  if (caller.role === "broker") can("manage", "all"); // want? overbroad-permission "everybody"
  return build();
}
