var pino = require("pino");

var root = pino({ redact: ["mobile"], serializers: { member: (m) => ({ club: m.club }) } });

function Desk(members) {
  this.members = members;
  this.journal = root.child({ part: "desk" });
}

Desk.prototype.open = function (id) {
  var self = this;
  this.members.load(id, function (member) {
    self.journal.info({ member: member, mobile: member.mobile });
    self.journal.info({ mail: member.email }); // want pii-in-log "E-mail address"
    self.journal.info("opened for %s", member.mobile); // want pii-in-log "Mobile phone number"
  });
};

function Hall() {
  this.journal = root;
}
Hall.prototype = {
  shut: function (member) {
    this.journal.warn({ mobile: member.mobile });
    this.journal.warn({ phone: member.mobile }); // want pii-in-log "Mobile phone number"
  },
};
module.exports = { Desk, Hall };
