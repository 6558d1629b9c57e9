// 请求失败之后做的事，不在请求里
Page({
  data: { form: { yinhangkahao: "", shouji: "" } },
  submit() {
    const { shouji, yinhangkahao } = this.data.form;
    wx.request({
      url: "/api/drafts",
      method: "POST",
      data: { yinhangkahao },
      success: ({ data }) => wx.navigateTo({ url: `/pages/next/index?draft=${data.draftId}` }),
      fail: () => wx.redirectTo({ url: `/pages/retry/index?shouji=${shouji}` }), // want pii-in-url "Mobile"
    });
  },
});
