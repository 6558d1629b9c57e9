import { app } from "electron";
import https from "node:https";
import { chromium } from "playwright";
import puppeteer from "puppeteer";

const lax = { rejectUnauthorized: !1 }; // want tls-verification-disabled
const firm = { rejectUnauthorized: !0 };
const quiet = { headless: true };

export const print = () => puppeteer.launch({ headless: true, ignoreHTTPSErrors: true }); // want tls-verification-disabled
export const printNew = () => puppeteer.launch({ acceptInsecureCerts: true }); // want tls-verification-disabled
export const printArgs = () => puppeteer.launch({ args: ["--no-sandbox", "--ignore-certificate-errors"] }); // want tls-verification-disabled
export const printFirm = () => puppeteer.launch({ ...quiet, ignoreHTTPSErrors: false, args: ["--no-sandbox"] });
export const printMixed = () => puppeteer.launch(Object.assign({}, quiet, { ignoreHTTPSErrors: true })); // want tls-verification-disabled
export const printLast = () => puppeteer.launch(Object.assign({ ignoreHTTPSErrors: true }, { ignoreHTTPSErrors: false }));

export async function shot() {
  const browser = await chromium.launch();
  await browser.newContext({ ignoreHTTPSErrors: true }); // want tls-verification-disabled
  return browser.newContext({ locale: "de" });
}
app.commandLine.appendSwitch("ignore-certificate-errors"); // want tls-verification-disabled
app.commandLine.appendSwitch("disable-gpu");

export const agents = [new https.Agent(lax), new https.Agent(firm)];

const open = process.env.DEBUG === "1";
export const asked = () => puppeteer.launch({ ...quiet, ...(open && { args: ["--ignore-certificate-errors"] }) });
export const spread = () => puppeteer.launch({ ...{ args: ["--ignore-certificate-errors"] } }); // want tls-verification-disabled
