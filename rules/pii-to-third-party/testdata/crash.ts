import crashlytics, { getCrashlytics, setUserId } from "@react-native-firebase/crashlytics";

export async function mark(driver: { id: string; driverName: string; email: string }, error: Error): Promise<void> {
  crashlytics().recordError(error);
  await crashlytics().setAttribute("driver", driver.driverName); // want pii-to-third-party
  await setUserId(getCrashlytics(), driver.email); // want pii-to-third-party
  await setUserId(getCrashlytics(), driver.id);
  await fetch("https://api.openai.com/v1/chat/completions", { method: "POST", body: driver.driverName });
}
