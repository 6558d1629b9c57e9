import { pbkdf2Sync } from "node:crypto";
import bcrypt from "bcryptjs";

const ROUNDS = 12;

export const cheap = (pwd: string) => bcrypt.hash(pwd, ROUNDS); // want password-weak-hash "costs too little"
export const dear = (pwd: string) => bcrypt.hash(pwd, 12);
export const salt = () => bcrypt.genSaltSync(12); // want password-weak-hash "costs too little"
export const derived = (password: string, salt: Buffer) => pbkdf2Sync(password, salt, 1000, 32, "sha256"); // want password-weak-hash "costs too little"
export const many = (password: string, salt: Buffer) => pbkdf2Sync(password, salt, 600000, 32, "sha256");
export const seed = (phrase: string, salt: Buffer) => pbkdf2Sync(phrase, salt, 2000, 64, "sha512");
