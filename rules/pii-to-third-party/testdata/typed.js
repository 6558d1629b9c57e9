import mixpanel from "mixpanel-browser";

/** What people type is called like the field, or like the variable that takes it. */
export function joined() {
  const email = document.querySelector(".field-2").value;
  mixpanel.identify(email); // want pii-to-third-party "E-mail"
  const field = document.getElementById("mobile");
  mixpanel.track("joined", { at: field.value, length: field.value.length }); // want pii-to-third-party "Mobile"
  mixpanel.track("left", { coupon: document.querySelector("#coupon").value });
  mixpanel.track("left", { fields: document.querySelectorAll("#mobile").length });
}
