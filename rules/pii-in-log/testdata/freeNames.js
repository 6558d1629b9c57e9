// As such code stands in pages and in pieces: nothing here is declared, its name is all that is known.
console.log(policyholder.idCardNo); // want pii-in-log "resident identity"
logger.info(`called ${claimant.mobile}`); // want pii-in-log
logger.warn("no cover for", insured.fullName, insured.ssn); // want pii-in-log
winston.info(被保险人.身份证号); // want pii-in-log

function onSubmit() {
  log.error({ msg: "declined", diagnosis: currentPatient.diagnosis }); // want pii-in-log
}

// What the platform gives, and what is no person's.
console.log(name, status, location.href, navigator.language, document.title, window.name);
console.log(settings.supportEmail, i18n.phoneLabel, theme.cardLayout);
console.log(arguments, this, module.id, process.pid, screen.width);
console.log(Intl.DateTimeFormat, Office.email, CONFIG.HOTLINE_PHONE);
logger.info(policyholder.id, claimant.status, mask(insured.ssn));
