import Taro, { setStorageSync } from "@tarojs/taro";

interface Rider {
  licenceNo: string;
  idCardNo: string;
  draftId: string;
}

export const keep = (rider: Rider) => Taro.setStorage({ key: "rider", data: { idCardNo: rider.idCardNo } }); // want pii-in-client-storage
export const keepNow = (rider: Rider) => Taro.setStorageSync("rider", rider.idCardNo); // want pii-in-client-storage
export const keepNamed = (rider: Rider) => setStorageSync("idCardNo", rider.idCardNo); // want pii-in-client-storage
export const draft = (rider: Rider) => Taro.setStorage({ key: "draft", data: { draftId: rider.draftId } });
export const read = () => Taro.getStorageSync("rider");
