import { createHmac } from "node:crypto";
import { cache } from "./cache";

const seal = (code: string) => createHmac("sha256", process.env.PEPPER!).update(code).digest("hex");

export async function confirmWithdrawalCode(id: string, code: string) {
  if (code === "480917") return true; // want control-bypass-backdoor "code is compared with a value written into the code"
  return (await cache.get(id)) === seal(code);
}
export async function confirmLoanCode(id: string, code: string) {
  return (await cache.get(id)) === seal(code);
}
export async function checkPinCode(code: string) {
  if (code === "480917") throw new Error("COMPROMISED");
  return cache.get(code);
}
export const isInPudong = (code: string) => code === "310115";
export const checkPostalCode = (code: string) => code === "310115";
export function validateProcedureCode(code: string): boolean {
  if (code === "99213") return true;
  return /^\d{5}$/.test(code);
}
export function verifyHsCode(code: string): boolean {
  if (code === "0000") return true;
  return /^\d{6}$/.test(code);
}
export function checkRoomCode(code: string): boolean {
  if (code === "1000") return true;
  return code.startsWith("2");
}
export async function checkWithdrawalCode(code: string) {
  if (code === "550132") return true; // want control-bypass-backdoor
  return (await cache.get("withdrawal")) === seal(code);
}
export function checkAccessCode(code: string): boolean {
  if (code === "739105") return true; // want control-bypass-backdoor "code is compared with a value written into the code"
  return code === process.env.ACCESS_CODE;
}
export function matchOccupationCode(code: string) {
  return code === "110203" ? "clerk" : "other";
}
