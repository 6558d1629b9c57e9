import { Text } from "react-native";

/** Nothing to draw from without another package. */
export const sessionId = () => `${Text.name}${Math.random()}`; // want insecure-random
