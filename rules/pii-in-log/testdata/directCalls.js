const log = require("pino")();

function note(member) {
  console.error.apply(console, ["left", member.mobile]); // want pii-in-log "Mobile phone number"
  console.error.apply(console, ["left", member.club]);
  log.warn.call(log, { mail: member.email }); // want pii-in-log "E-mail address"
  log.warn.call(log, { club: member.club });
  Reflect.apply(console.log, console, [member.passportNo]); // want pii-in-log "Passport number"
  const say = console.info;
  say.call(null, member.email); // want pii-in-log "E-mail address"
}
function has(member) {
  return Object.prototype.hasOwnProperty.call(member, "email") && Array.prototype.slice.call(member.mobile).length;
}
class Tally {
  constructor() {
    this.log = log;
  }
  add(member) {
    this.log.info.apply(this.log, [{ mobile: member.mobile }]); // want pii-in-log "Mobile phone number"
    this.log.info.apply(this.log, [{ club: member.club }]);
  }
}
module.exports = { note, has, Tally };
