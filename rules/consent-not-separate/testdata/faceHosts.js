const axios = require("axios");

exports.compare = (tongyi, zhaopian) => {
  if (!tongyi.tongyiQuanbu) return Promise.reject(new Error("NO"));
  return axios.post("https://face.lianpu-vendor.cn/compare", { image: zhaopian }); // want consent-not-separate
};
exports.compareAsked = (tongyi, zhaopian) => {
  if (!tongyi.renlianTongyi) return Promise.reject(new Error("NO"));
  return axios.post("https://face.lianpu-vendor.cn/compare", { image: zhaopian });
};
exports.keep = (tongyi, zhaopian) => {
  if (!tongyi.tongyiQuanbu) return Promise.reject(new Error("NO"));
  return axios.post("https://files.lianpu-vendor.cn/keep", { image: zhaopian });
};
