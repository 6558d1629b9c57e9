declare const wx: any;

export function keep(event: { detail: { value: string } }, value: unknown, read: boolean, tab: string): void {
  localStorage.setItem("passportNo", event.detail.value); // want pii-in-client-storage "Passport number"
  window.sessionStorage["accessToken"] = value; // want pii-in-client-storage
  wx.setStorage({ key: "sfzh", data: event.detail.value }); // want pii-in-client-storage
  wx.setStorageSync("mobilePhone", value); // want pii-in-client-storage
  localStorage.setItem("email", "");
  localStorage.setItem("emailVerified", String(read));
  localStorage.setItem("passportNo", read ? "1" : "0");
  document.cookie = `accessToken=${value}`; // how it is set is another rule's
  localStorage.setItem("tab", tab);
  localStorage["colour"] = value;
}

export function draft(db: any, insured: { hkid: string; step: number }): void {
  const tx = db.transaction("drafts", "readwrite");
  tx.objectStore("drafts").put({ id: 1, hkid: insured.hkid }); // want pii-in-client-storage
  tx.objectStore("drafts").put({ id: 1, step: insured.step }, insured.hkid);
}
