Page({
  data: { step: 1 },
  keep() {
    const form = { shenfenzheng: this.data.a, shoujihao: this.data.b };
    wx.setStorageSync("form", form); // want pii-in-client-storage "PRC resident identity number"
    wx.setStorageSync("step", { step: this.data.step, theme: this.data.theme });
  },
  typed(event) {
    wx.setStorageSync("last", { passportNumber: event.detail.value }); // want pii-in-client-storage "Passport number"
  },
});
