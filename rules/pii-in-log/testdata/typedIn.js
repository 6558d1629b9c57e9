import log from "loglevel";

const form = document.querySelector("#visit");
const valueOf = (name) => form.elements[name].value;
const fieldOf = (id) => document.getElementById(id).value;

export function sent() {
  const email = form.elements.namedItem("email");
  log.info(`sent by ${email.value}`); // want pii-in-log "E-mail"
  log.info(email.validity.valid, email.value.length);
  log.info($("#phone").val()); // want pii-in-log "Mobile"
  log.info(jQuery("#visit").find("input[name=passportNo]").val()); // want pii-in-log "Passport"
  const mobile = $(this).val();
  log.info(mobile); // want pii-in-log "Mobile"
  log.info($("#variant").val(), $("#email-template").val());
  $("#phone").val("none");
  log.info(valueOf("email"), valueOf("topic")); // want pii-in-log "E-mail"
  log.info(valueOf("topic"));
  log.info(fieldOf("passportNo")); // want pii-in-log "Passport"
  log.info(fieldOf("colour"));
  log.info($("#street").val() + ", " + $("#town").val()); // want pii-in-log "address"
}
export const snapshot = async (ref) => log.info((await ref.once("phone")).val());
