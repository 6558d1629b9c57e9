import Redis from "ioredis";
import nodemailer from "nodemailer";
import { createClient } from "redis";

export const plainMail = nodemailer.createTransport({ host: "smtp.relay.example", port: 25, ignoreTLS: true }); // want insecure-transport "ignoreTLS"
export const plainCache = new Redis("redis://cache.hosted.example:6379"); // want insecure-transport "Redis"
export const plainClient = createClient({ url: "redis://cache.hosted.example:6379" }); // want insecure-transport

export const inside = nodemailer.createTransport({ host: "mailhog", port: 1025, ignoreTLS: true });
export const startTls = nodemailer.createTransport({ host: "smtp.relay.example", port: 587, requireTLS: true });
export const local = [new Redis("redis://localhost:6379"), new Redis("redis://redis:6379"), new Redis()];
export const sealed = createClient({ url: "rediss://cache.hosted.example:6380" });
