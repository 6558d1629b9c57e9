import { InMemoryCache } from "@apollo/client";
import AsyncStorage from "@react-native-async-storage/async-storage";
import EncryptedStorage from "react-native-encrypted-storage";
import { AsyncStorageWrapper, CachePersistor, LocalStorageWrapper, persistCache } from "apollo3-cache-persist";

const cache = new InMemoryCache();

export const onPhone = () => persistCache({ cache, storage: new AsyncStorageWrapper(AsyncStorage) }); // want pii-in-client-storage "persistCache"
export const inBrowser = new CachePersistor({ cache, storage: new LocalStorageWrapper(window.localStorage) }); // want pii-in-client-storage
export const bare = () => persistCache({ cache, storage: window.sessionStorage }); // want pii-in-client-storage
// What is wrapped encrypts it, whatever wraps it.
export const sealed = () => persistCache({ cache, storage: new AsyncStorageWrapper(EncryptedStorage) });
export const handed = (storage: never) => persistCache({ cache, storage });
