import { Client } from "@elastic/elasticsearch";
import { ImapFlow } from "imapflow";
import { Kafka } from "kafkajs";
import { MeiliSearch } from "meilisearch";
import Imap from "node-imap";

export const search = new Client({ node: "http://search.assessor.example:9200" }); // want insecure-transport "http://search.assessor.example"
export const several = new Client({ nodes: ["http://a.assessor.example:9200", "http://b.assessor.example:9200"] }); // want insecure-transport "http://a.assessor.example"
export const searchSafe = new Client({ node: "https://search.assessor.example:9200" });
export const searchNear = new Client({ node: "http://localhost:9200" });
export const garages = new MeiliSearch({ host: "http://garages.assessor.example" }); // want insecure-transport "garages.assessor.example"

export const bus = new Kafka({ clientId: "fnol", brokers: ["bus.assessor.example:9092"], ssl: false }); // want insecure-transport "ssl: false"
export const busUnsaid = new Kafka({ clientId: "fnol", brokers: ["bus.assessor.example:9092"] }); // want insecure-transport "without ssl"
export const busSafe = new Kafka({ clientId: "fnol", brokers: ["bus.assessor.example:9093"], ssl: true });
export const busNear = new Kafka({ clientId: "fnol", brokers: ["kafka:9092"] });
export const busGiven = new Kafka({ clientId: "fnol", brokers: process.env.BROKERS!.split(",") });

const auth = { user: "fnol", pass: process.env.IMAP_PASS };
export const inbox = new ImapFlow({ host: "imap.assessor.example", port: 143, secure: false, doSTARTTLS: false, auth }); // want insecure-transport "doSTARTTLS: false"
export const inboxSafe = new ImapFlow({ host: "imap.assessor.example", port: 993, secure: true, auth });
export const older = new Imap({ user: "fnol", password: process.env.IMAP_PASS!, host: "imap.assessor.example", tls: false }); // want insecure-transport "tls: false"
export const olderSafe = new Imap({ user: "fnol", password: process.env.IMAP_PASS!, host: "imap.assessor.example", tls: true });
