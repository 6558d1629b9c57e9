import { travellers, trips } from "./store";

// Methods that are called like those of lists give what their interface says.
export async function seen(ref: string) {
  const traveller = await travellers.find(ref);
  console.log(traveller.nationalId); // want pii-in-log "Identity document number"
  console.log(traveller.ref);
  console.log(await travellers.filter(ref));
  console.log((await trips.at("2026-01-05")).nationalId); // want pii-in-log "Identity document number"
  console.log((await trips.find("2026-01-05")).ref);
}
