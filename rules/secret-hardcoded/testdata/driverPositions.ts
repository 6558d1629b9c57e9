import amqp from "amqplib";
import { auth } from "cassandra-driver";
import cookieSession from "cookie-session";
import * as soap from "soap";

const lasting = { maxAge: 3600 };
export const nodes = new auth.PlainTextAuthProvider("app", "${postgres-url#1}"); // want secret-hardcoded
export const asked = new auth.PlainTextAuthProvider("app", process.env.CASSANDRA_PASSWORD!);
export const broker = amqp.credentials.plain("app", "${postgres-url#2}"); // want secret-hardcoded
export const signed = new soap.WSSecurity("app", "${postgres-url#3}", {}); // want secret-hardcoded
export const kept = cookieSession(Object.assign({ keys: ["${bearer-token#3}"] }, lasting)); // want secret-hardcoded
export const keptAsked = cookieSession(Object.assign({ keys: [process.env.COOKIE_KEY!] }, lasting));
