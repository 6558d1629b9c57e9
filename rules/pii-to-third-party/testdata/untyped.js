/** What a function is given as a connection is one of Salesforce by what is asked of it. */
export async function toCrm(conn, insured) {
  await conn.sobject("Contact").create({ LastName: insured.lastName, Email: insured.email }); // want pii-to-third-party "Salesforce"
  await conn.sobject("Case").update({ Id: insured.caseId, Status: "Closed" });
}

export function toUmeng(driver) {
  wx.uma.trackEvent("quoted", { mobile: driver.mobile }); // want pii-to-third-party "Umeng"
  wx.uma.trackEvent("quoted", { from: "scan" });
}

export function toBraze(driver) {
  window.braze.getUser().setEmail(driver.email); // want pii-to-third-party "Braze"
  window.braze.getUser().setCustomUserAttribute("plan", driver.plan);
}
