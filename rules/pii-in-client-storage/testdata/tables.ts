// The browser's database by Dexie, and parts of what a phone keeps.
import AsyncStorage from "@react-native-async-storage/async-storage";
import Dexie from "dexie";

interface Visit {
  visitedOn: string;
  driver: { passportNo: string; email: string };
}
const offline = new Dexie("offline");
offline.version(1).stores({ drivers: "++id", pages: "key" });

export async function keep(visit: Visit) {
  await offline.table("drivers").put({ id: 1, passportNo: visit.driver.passportNo }); // want pii-in-client-storage "Passport"
  await offline.table("drivers").bulkAdd([{ id: 2, email: visit.driver.email }]); // want pii-in-client-storage "E-mail"
  await AsyncStorage.mergeItem("driver", JSON.stringify(visit.driver)); // want pii-in-client-storage
  await offline.table("pages").put({ key: "last", at: visit.visitedOn });
  await AsyncStorage.mergeItem("last", JSON.stringify({ at: visit.visitedOn }));
}
