import { set } from "idb-keyval";

interface Gps {
  latitude: number;
  longitude: number;
}
interface Tow {
  ref: string;
  gps: Gps;
  geolocation: { lat: number; lng: number };
  yard: { lat: number; lng: number };
}

export async function keep(tow: Tow) {
  await set("tow.ref", tow.ref);
  await set("tow.gps", tow.gps); // want pii-in-client-storage "Precise location"
  await set("tow.at", tow.geolocation); // want pii-in-client-storage "Precise location"
  await set("tow.yard", tow.yard);
}
