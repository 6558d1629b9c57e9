// 小程序：只能访问已登记的域名
Page({
  data: { xingming: "", shenfenzheng: "", shouji: "" },

  save() {
    const { shenfenzheng, shouji } = this.data;
    wx.request({ url: "https://api.haitun-travel.cn/drafts", method: "POST", data: { shenfenzheng, shouji } });
    wx.uploadFile({ url: "https://files.haitun-travel.cn/scan", formData: { shenfenzheng }, filePath: "a", name: "b" });
  },

  share() {
    const { shenfenzheng, shouji } = this.data;
    wx.request({ url: "https://open.hezuo-yinhang.com/leads", method: "POST", data: { shenfenzheng, shouji } }); // want pii-to-third-party
    wx.request({ url: "https://track.jiance.cn/event", data: { shouji } }); // want pii-to-third-party
  },
});
