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

export function mixedAbility(caller: Caller) {
  const { can, build } = new AbilityBuilder(createMongoAbility);
  if (caller.role === "admin") can("manage", "all");
  if (caller.role === "broker") can("manage", "all"); // want overbroad-permission "the role broker may do everything"
  return build();
}

export function chosenAbility(caller: Caller) {
  const { can, build } = new AbilityBuilder(createMongoAbility);
  if (caller.role === "agent") can("read", "Quote");
  else if (caller.role === "administrator") can("manage", "all");
  return build();
}

export function switchedAbility(caller: Caller) {
  const { can, build } = new AbilityBuilder(createMongoAbility);
  switch (caller.role) {
    case "admin":
      can("manage", "all");
      break;
    case "clerk":
      can("manage", "all"); // want? overbroad-permission "the role clerk"
      break;
  }
  return build();
}
