import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Repository } from "typeorm";
import type { Driver } from "./driver.entity";

async function* pages(drivers: Repository<Driver>, from = 0): AsyncGenerator<Driver[]> {
  const page = await drivers.find({ skip: from });
  if (page.length === 0) return;
  yield page;
  yield* pages(drivers, from + page.length);
}

async function* lines(source: AsyncGenerator<Driver[]>) {
  for await (const page of source) for (const driver of page) yield `${driver.fullName};${driver.passportNo}\n`;
}

async function* counts(source: AsyncGenerator<Driver[]>) {
  for await (const page of source) yield `${page.length}\n`;
}

export async function everyDriver(drivers: Repository<Driver>, path: string) {
  await pipeline(Readable.from(lines(pages(drivers))), createWriteStream(path)); // want bulk-export-uncontrolled "everyDriver exports"
}

export async function howMany(drivers: Repository<Driver>, path: string) {
  await pipeline(Readable.from(counts(pages(drivers))), createWriteStream(path));
}
