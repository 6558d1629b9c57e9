import { expect, test } from "@playwright/test";
import { isSsn } from "../isSsn";

test("a claim", async ({ page }) => {
  // A value without a check digit is named by the field that it is typed into, or by the function that it is given to.
  await page.getByLabel("SSN").fill("${us-ssn#31}"); // want real-pii-in-test-data "US social"
  await page.fill("#holderSsn", "${us-ssn#32}"); // want real-pii-in-test-data "US social"
  await page.locator("[name=bankCardNo]").type("${bank-card#7}"); // want real-pii-in-test-data "card"
  expect(isSsn("${us-ssn#33}")).toBe(true); // want real-pii-in-test-data "US social"
  await page.getByLabel("Order").fill("${us-ssn#34}");
  await page.fill("#note", "${us-ssn#35}");
  expect(page.url()).not.toBe("${us-ssn#36}");
});
