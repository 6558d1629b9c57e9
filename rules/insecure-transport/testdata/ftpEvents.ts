import Ftp from "ftp";

export function sent(report: Buffer, done: () => void) {
  const client = new Ftp();
  client.on("ready", () => client.put(report, "cessions.csv", done));
  client.connect({ host: "ftp.reinsurer.example.com", secure: false }); // want insecure-transport
}

export function sentByDefault(report: Buffer, done: () => void) {
  const client = new Ftp();
  client.on("ready", () => client.put(report, "cessions.csv", done));
  client.connect({ host: "ftp.reinsurer.example.com", user: "batch" }); // want insecure-transport
}

export function sentSafely(report: Buffer, done: () => void) {
  const client = new Ftp();
  client.on("ready", () => client.put(report, "cessions.csv", done));
  client.connect({ host: "ftp.reinsurer.example.com", secure: true });
}
