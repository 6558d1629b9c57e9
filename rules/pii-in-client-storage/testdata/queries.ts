import { createSyncStoragePersister } from "@tanstack/query-sync-storage-persister";
import { createAsyncStoragePersister } from "@tanstack/query-async-storage-persister";
import AsyncStorage from "@react-native-async-storage/async-storage";

export const browser = createSyncStoragePersister({ storage: window.localStorage }); // want pii-in-client-storage "createSyncStoragePersister"
export const either = createSyncStoragePersister({ // want pii-in-client-storage "createSyncStoragePersister"
  storage: typeof window === "undefined" ? undefined : window.localStorage,
});
export const phone = createAsyncStoragePersister({ storage: AsyncStorage }); // want pii-in-client-storage

// What it is kept in encrypts it.
export const sealed = createAsyncStoragePersister({ storage: vault() });
declare function vault(): { getItem(key: string): Promise<string | null>; setItem(key: string, value: string): Promise<void> };
