import * as Contacts from "expo-contacts";
import * as Location from "expo-location";
import { PermissionsAndroid } from "react-native";
import { PERMISSIONS, request, requestMultiple } from "react-native-permissions";

declare const wx: {
  authorize(options: { scope: string }): void;
  request(options: { url: string }): void;
};

const LIST = PermissionsAndroid.PERMISSIONS.READ_CONTACTS;

export async function start() {
  await PermissionsAndroid.request(LIST); // want pii-over-collection "PermissionsAndroid.request asks the device for Address book"
  await Contacts.requestPermissionsAsync(); // want pii-over-collection "asks the device for Address book"
  await request(PERMISSIONS.ANDROID.RECORD_AUDIO); // want pii-over-collection "asks the device for Communication content"
  await requestMultiple([PERMISSIONS.IOS.CAMERA, PERMISSIONS.IOS.CONTACTS]); // want pii-over-collection "Address book"
  wx.authorize({ scope: "scope.record" }); // want pii-over-collection "wx.authorize asks"
}

export async function found() {
  // A purpose needs the place.
  await Location.requestForegroundPermissionsAsync();
  await request(PERMISSIONS.IOS.CAMERA);
  await request(PERMISSIONS.ANDROID.READ_CONTACTS, { title: "Find friends", message: "To invite somebody", buttonPositive: "OK" });
  await PermissionsAndroid.check(LIST);
  wx.request({ url: "/contacts" });
}
