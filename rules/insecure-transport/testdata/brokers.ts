import { type ChannelCredentials, credentials } from "@grpc/grpc-js";
import amqp from "amqplib";
import byCallback from "amqplib/callback_api";
import ldap from "ldapjs";
import mqtt from "mqtt";

type Stub = new (address: string, how: ChannelCredentials) => object;

export const quotes = (Quotes: Stub) => new Quotes("quotes.reinsurer.example:443", credentials.createInsecure()); // want insecure-transport "createInsecure"
export const beside = (Quotes: Stub) => new Quotes("localhost:50051", credentials.createInsecure());
export const given = (Quotes: Stub) => new Quotes(process.env.QUOTES!, credentials.createInsecure());
export const safe = (Quotes: Stub) => new Quotes("quotes.reinsurer.example:443", credentials.createSsl());

export function kept(Quotes: Stub) {
  const open = credentials.createInsecure(); // want insecure-transport "createInsecure"
  return new Quotes("rates.reinsurer.example:443", open);
}

export const staff = ldap.createClient({ url: "ldap://directory.insurer.example:389" }); // want insecure-transport "ldap://"
export const staffSafe = ldap.createClient({ url: "ldaps://directory.insurer.example" });
export const local = ldap.createClient({ url: "ldap://openldap:1389" });

export const events = () => amqp.connect("amqp://bus.partner.example"); // want insecure-transport "amqp://"
export const inside = () => amqp.connect("amqp://rabbitmq:5672");
export const trips = () => mqtt.connect("mqtts://telematics.partner.example");

export function open(done: () => void) {
  byCallback.connect("amqp://mq.insurer-group.com", done); // want insecure-transport
  byCallback.connect("amqps://mq.insurer-group.com", done);
}
