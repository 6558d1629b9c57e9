const { Attendee, ClubGuest, ClubMember, Venue } = require("./models");

exports.eraseMember = (id) => ClubMember.destroy({ where: { id } }); // want erasure-soft-delete-only "eraseMember says that it erases, and only marks ClubMember"
exports.eraseGuest = (id) => ClubGuest.destroy({ where: { id } });
exports.forgetAttendee = (id) => Attendee.update({ closedAt: new Date() }, { where: { id } }); // want erasure-soft-delete-only "forgetAttendee says that it erases, and only marks Attendee"
exports.forgetVenue = (id) => Venue.update({ closedAt: new Date() }, { where: { id } });
