import jwt from "jsonwebtoken";

const miyao = process.env.JWT_MIYAO ?? "";

export function 签发令牌(用户: { 用户编号: string }) {
  return jwt.sign({ 用户编号: 用户.用户编号 }, miyao); // want token-without-expiry "never ends"
}

export function dengluLingpai(yuangong: { gonghao: string }) {
  return jwt.sign({ gonghao: yuangong.gonghao }, miyao, { algorithm: "HS256" }); // want token-without-expiry "never ends"
}

export function 退订链接(用户: { 用户编号: string }) {
  return jwt.sign({ 用户编号: 用户.用户编号 }, miyao);
}
